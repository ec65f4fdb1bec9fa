import path from 'node:path';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { Piscina } from 'piscina';

/** What a PDF holds. It is data alone, with no function in it: another thread draws it. */
export interface PdfDocument extends Omit<TDocumentDefinitions, 'header' | 'footer' | 'pageBreakBefore'> {
  /** At the head of each page but the first. */
  header?: Content;
  /** At the foot of each page, which its texts may number: `PAGE`, `PAGES`. */
  footer?: Content;
}

/** In the texts of a footer: the number of the page, and how many there are. */
export const PAGE = '{page}';
export const PAGES = '{pages}';

/** Under each page, in the middle: which one it is, of how many. */
export const PAGE_NUMBERS: Content = { text: `${PAGE} / ${PAGES}`, alignment: 'center', fontSize: 8 };

/** Lines of tables beside those that pdfmake knows by name; `pdf-worker.ts` draws them. */
export type TableLines = 'framed' | 'signed' | 'narrow' | 'pale';

const IDLE_MS = 30_000;
const MOST_AT_ONCE = 2;

/** PDFs keep a processor busy, thousands of rows for seconds: in threads of their own, the others are answered meanwhile. */
const threads = new Piscina({
  filename: path.join(__dirname, 'pdf-worker.js'),
  minThreads: 0,
  maxThreads: MOST_AT_ONCE,
  idleTimeout: IDLE_MS,
});

/** PDF counts in 72nds of an inch. */
export const mm = (length: number): number => (length * 72) / 25.4;

/** The font has no narrow space that does not break, which numbers and French marks are written with. */
export const printable = (text: string): string => text.replaceAll('\u202f', '\u00a0');

/** A PDF with its fonts inside, made here: nothing is asked from any other host. */
export async function renderPdf(document: PdfDocument): Promise<Buffer> {
  const bytes = (await threads.run(document)) as Uint8Array;
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
