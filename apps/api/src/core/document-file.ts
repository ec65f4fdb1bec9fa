import { Readable } from 'node:stream';
import type { ReportFileFormat } from '@terril/domain';
import { documentHtml } from './document-html.js';
import { documentMarkdown } from './document-markdown.js';
import { documentOdt } from './document-odt.js';
import { documentPdf } from './document-pdf.js';
import type { TextDocument } from './document.js';

interface Writer {
  mediaType: string;
  write: (document: TextDocument) => Readable | Promise<Readable>;
}

const WRITERS: Record<ReportFileFormat, Writer> = {
  odt: { mediaType: 'application/vnd.oasis.opendocument.text', write: documentOdt },
  pdf: { mediaType: 'application/pdf', write: async (document) => Readable.from([await documentPdf(document)]) },
  html: { mediaType: 'text/html; charset=utf-8', write: (document) => Readable.from([documentHtml(document)]) },
  md: { mediaType: 'text/markdown; charset=utf-8', write: (document) => Readable.from([documentMarkdown(document)]) },
};

/** A document as a file of this format. */
export async function documentFile(
  document: TextDocument,
  format: ReportFileFormat,
): Promise<{ content: Readable; mediaType: string }> {
  const { mediaType, write } = WRITERS[format];
  return { mediaType, content: await write(document) };
}
