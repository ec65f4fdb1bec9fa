/** A piece of a line: plain, in bold, in italics, or a link. */
export interface MarkupSpan {
  text: string;
  isStrong?: true;
  isEmphasis?: true;
  /** http, https or mailto, never anything else. */
  href?: string;
}

export type MarkupLine = MarkupSpan[];

/** 1 is the highest. */
export type HeadingLevel = 1 | 2 | 3;

/** A paragraph with its lines, a list with its items, or a heading of one line. */
export type MarkupBlock =
  { kind: 'paragraph' | 'list'; lines: MarkupLine[] } | { kind: 'heading'; level: HeadingLevel; lines: [MarkupLine] };

/**
 * `**bold**`, `*italics*` (not the 3*4*5 of a sum), `[text](https://example.org)`, and addresses of the web as they are.
 */
const SPAN =
  /\*\*(?! )([^*\n]+)(?<! )\*\*|(?<![\p{L}\p{N}*])\*(?![\s*])([^*\n]+)(?<!\s)\*(?![\p{L}\p{N}*])|\[([^\]\n[]+)\]\(((?:https?:\/\/|mailto:)[^\s()<>"]+)\)|(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]])/gu;
const ITEM = /^[-*] +/;
const HEADING = /^(#{1,3}) +(?=\S)/;

/**
 * What people write in an e-mail or a report, as blocks: an empty line parts two of them, lines that begin with `- ` are a
 * list, one that begins with `# ` (to `### `) is a heading. It is a small part of Markdown, chosen so that the text reads
 * well as it was typed: it is also the plain text of the e-mail. Nothing in it is ever HTML.
 */
export function markupBlocks(text: string): MarkupBlock[] {
  return text
    .replaceAll('\r', '')
    .split(/\n[ \t]*(?:\n[ \t]*)+/)
    .flatMap((part) => blocksOf(part.split('\n').filter((line) => line.trim() !== '')));
}

/** A list may follow a line at once: 'À apporter :' and its items. */
function blocksOf(lines: string[]): MarkupBlock[] {
  const blocks: MarkupBlock[] = [];
  for (const line of lines) {
    const marks = HEADING.exec(line)?.[1];
    if (marks !== undefined) {
      const level = marks.length as HeadingLevel;
      blocks.push({ kind: 'heading', level, lines: [spansOf(line.replace(HEADING, ''))] });
      continue;
    }
    const kind = ITEM.test(line) ? 'list' : 'paragraph';
    const last = blocks.at(-1);
    const spans = spansOf(line.replace(ITEM, ''));
    if (last?.kind === kind) last.lines.push(spans);
    else blocks.push({ kind, lines: [spans] });
  }
  return blocks;
}

function spansOf(line: string): MarkupLine {
  const spans: MarkupSpan[] = [];
  let from = 0;
  for (const { 0: whole, 1: strong, 2: emphasis, 3: text, 4: href, 5: address, index } of line.matchAll(SPAN)) {
    if (index > from) spans.push({ text: line.slice(from, index) });
    if (strong !== undefined) spans.push({ text: strong, isStrong: true });
    else if (emphasis !== undefined) spans.push({ text: emphasis, isEmphasis: true });
    else spans.push({ text: text ?? whole, href: href ?? address ?? '' });
    from = index + whole.length;
  }
  if (from < line.length) spans.push({ text: line.slice(from) });
  return spans;
}
