/** What the reader says of fonts on the console. */
const QUIET = 0;

/** In units of 16 points from the top left corner. */
interface Rule {
  x: number;
  y: number;
  /** Its length and its width. */
  l: number;
  w: number;
}

export interface PdfPage {
  /** From top to bottom, as they stand. */
  lines: { y: number; text: string }[];
  across: Rule[];
  down: Rule[];
}

/** The pages of a PDF, read by another library than the one that wrote it. */
export async function readPdf(content: Buffer): Promise<PdfPage[]> {
  const { default: PDFParser } = await import('pdf2json');
  const parser = new PDFParser();
  const { Pages } = await new Promise<{ Pages: any[] }>((resolve, reject) => {
    parser.on('pdfParser_dataReady', resolve);
    parser.on('pdfParser_dataError', reject);
    parser.parseBuffer(content, QUIET);
  });
  return Pages.map(({ Texts, HLines, VLines }) => ({
    lines: linesOf(Texts),
    across: HLines,
    down: VLines,
  }));
}

/** All that a page says. */
export const textOf = ({ lines }: PdfPage): string => lines.map(({ text }) => text).join(' ');

/** What stands in a frame of thick lines on all four sides; '' without one. */
export function framedText({ lines, across, down }: PdfPage): string {
  const [left, right] = down.filter(({ w }) => w > 2);
  if (!left || !right || left.y !== right.y || left.l !== right.l || left.x === right.x) return '';
  const [top, bottom] = [left.y, left.y + left.l];
  const isClosed = [top, bottom].every((side) => across.some(({ y, w }) => w > 2 && Math.abs(y - side) < 0.1));
  return isClosed ? textOf({ lines: lines.filter(({ y }) => y > top && y < bottom), across, down }) : '';
}

function linesOf(texts: { x: number; y: number; R: { T: string }[] }[]): PdfPage['lines'] {
  const lines = new Map<string, typeof texts>();
  for (const text of texts) lines.set(text.y.toFixed(1), [...(lines.get(text.y.toFixed(1)) ?? []), text]);
  return [...lines.values()].map((some) => {
    const words = some.toSorted((one, other) => one.x - other.x).map(({ R }) => R.map(({ T }) => decoded(T)).join(''));
    return { y: some[0]?.y ?? 0, text: words.join('').trim() };
  });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** All that a PDF says, page after page. */
export async function pdfText(content: Buffer): Promise<string> {
  return (await readPdf(content)).map(textOf).join('\n');
}
