import { isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';

/** How the text of a file is coded; 'mixed' when some of its lines are of one and some of the other. */
export type Encoding = 'utf-8' | 'windows-1252' | 'mixed' | 'utf-16le' | 'utf-16be';

/** The signs 0x80 to 0x9f of Windows-1252; the others are those of Latin-1. The TextDecoder of Node 20 takes all for Latin-1. */
const ANSI_SIGNS = [...'€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'];

const NEW_LINE = 0x0a;
const MARKS: [Encoding, number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * Text from bytes, line by line: a line that is no UTF-8 is Windows-1252, so that a file pasted together from both is
 * read right. A byte order mark decides for the whole file.
 */
export class LineDecoder {
  private rest: Buffer = Buffer.alloc(0);
  private readonly marked: TextDecoder | undefined;
  private readonly markedAs: Encoding | undefined;
  private sawUtf8 = false;
  private sawAnsi = false;

  /** @param start the first bytes of the file, at least 3 if it has as many */
  constructor(start: Buffer) {
    this.markedAs = MARKS.find(([, mark]) => mark.every((byte, index) => start[index] === byte))?.[0];
    if (this.markedAs?.startsWith('utf-16')) this.marked = new TextDecoder(this.markedAs);
  }

  /** Of what was decoded so far. */
  get encoding(): Encoding {
    if (this.marked && this.markedAs) return this.markedAs;
    if (!this.sawAnsi) return 'utf-8';
    return this.sawUtf8 ? 'mixed' : 'windows-1252';
  }

  /** The text of the whole lines in `bytes` and what was left before them. */
  decode(bytes: Buffer): string {
    if (this.marked) return this.marked.decode(bytes, { stream: true });
    const all = this.rest.length > 0 ? Buffer.concat([this.rest, bytes]) : bytes;
    const end = all.lastIndexOf(NEW_LINE) + 1;
    this.rest = all.subarray(end);
    return this.textOf(all.subarray(0, end));
  }

  /** The text of the last line, which nothing ends. */
  end(): string {
    return this.marked ? this.marked.decode() : this.textOf(this.rest);
  }

  private textOf(lines: Buffer): string {
    if (isUtf8(lines)) return this.utf8(lines);
    let text = '';
    for (let start = 0; start < lines.length;) {
      const end = lines.indexOf(NEW_LINE, start) + 1 || lines.length;
      const line = lines.subarray(start, end);
      text += isUtf8(line) ? this.utf8(line) : this.ansiText(line);
      start = end;
    }
    return text;
  }

  private utf8(lines: Buffer): string {
    const text = lines.toString('utf8');
    // Lines in ASCII are the same in both.
    if (text.length !== lines.length) this.sawUtf8 = true;
    return text.startsWith('\uFEFF') ? text.slice(1) : text;
  }

  private ansiText(line: Buffer): string {
    this.sawAnsi = true;
    return line.toString('latin1').replaceAll(/[\x80-\x9f]/g, (sign) => ANSI_SIGNS[sign.charCodeAt(0) - 0x80] ?? sign);
  }
}
