import { PassThrough, type Readable, type Writable } from 'node:stream';
import { ZipFile } from 'yazl';

/** What XML 1.0 has no way to write, half of a surrogate pair included. */
const FORBIDDEN = /[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const SPECIAL = /[&<>"\r]|[^\t\n\u0020-\uD7FF\uE000-\uFFFD]/;

/** `text` inside an element or an attribute; characters that XML refuses are dropped. */
export function xml(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(FORBIDDEN, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * A zip whose entry `streamed` is what is written into `sheet`, after the small `parts` that are known at once. An entry
 * under `stored` comes first and uncompressed.
 */
export function openZip(
  parts: Record<string, string>,
  streamed: string,
  stored: Record<string, string> = {},
): { file: Readable; sheet: Writable } {
  const zip = new ZipFile();
  const sheet = new PassThrough();
  for (const [name, content] of Object.entries(stored)) zip.addBuffer(Buffer.from(content), name, { compress: false });
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name);
  // Level 1 halves the time of level 6 for a file a tenth larger.
  zip.addReadStream(sheet, streamed, { compressionLevel: 1 });
  zip.end();
  return { file: zip.outputStream as PassThrough, sheet };
}

/** The width of a column, in characters. */
export const WIDTHS = { text: 28, integer: 10, money: 14, decimal: 14, date: 12, yesNo: 10 } as const;

/** The name of the `index`th column of a sheet, from 0: A, B ... Z, AA. */
export function letters(index: number): string {
  const last = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}
