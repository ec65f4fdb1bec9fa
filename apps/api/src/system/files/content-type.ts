import type { FileType } from '@terril/domain';

/** How much of a file tells what it is: an archive names its content some way in. */
export const HEAD_BYTES = 64 * 1024;

/** Whether a file that begins with `head` can be of `type`. */
export async function isOfType(head: Buffer, type: FileType): Promise<boolean> {
  // An ES module, which this one can load at run time only.
  const { fileTypeFromBuffer } = await import('file-type/core');
  const detected = (await fileTypeFromBuffer(head))?.ext;
  // Text may begin with what marks a picture or a program ('BM', 'MZ'); these are never without control characters.
  if (type.contents.includes('text')) {
    return detected === undefined ? isMostlyText(head) : isText(head) && !MARKED_TEXT.includes(detected);
  }
  return detected !== undefined && type.contents.includes(detected);
}

/** What begins as text and is something else. */
const MARKED_TEXT = ['pdf', 'rtf', 'ps', 'eps'];

/** Tables of old software have a few control characters among their text; what is no text has them everywhere. */
const MOST_CONTROLS = 0.05;

const isText = (head: Buffer): boolean => controlsIn(head) === 0;
const isMostlyText = (head: Buffer): boolean => controlsIn(head) <= head.length * MOST_CONTROLS;

/** How many control characters it has, read as UTF-8, Windows-1252 or, with its mark, UTF-16. */
function controlsIn(head: Buffer): number {
  const mark = head.subarray(0, 2).toString('hex');
  const text =
    mark === 'fffe' || mark === 'feff'
      ? new TextDecoder(`utf-16${mark === 'fffe' ? 'le' : 'be'}`).decode(head)
      : head.toString('latin1');
  // Tab, ends of line, end of page and escape are in texts; latin1 shows the control characters of any other encoding.
  // oxlint-disable-next-line no-control-regex
  return text.match(/[\0-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f]/g)?.length ?? 0;
}
