/** A piece of a line: plain, in bold, or a link. */
export interface MarkupSpan {
  text: string;
  isStrong?: true;
  /** http, https or mailto, never anything else. */
  href?: string;
}

export type MarkupLine = MarkupSpan[];

/** A paragraph with its lines, or a list with its items. */
export interface MarkupBlock {
  kind: 'paragraph' | 'list';
  lines: MarkupLine[];
}

/** `**bold**`, `[text](https://example.org)`, and addresses of the web as they are. */
const SPAN =
  /\*\*(?! )([^*\n]+)(?<! )\*\*|\[([^\]\n[]+)\]\(((?:https?:\/\/|mailto:)[^\s()<>"]+)\)|(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]])/g;
const ITEM = /^[-*] +/;

/**
 * What people write in an e-mail, as blocks: an empty line parts two of them, lines that begin with `- ` are a list. It is
 * a small part of Markdown, chosen so that the text reads well as it was typed: it is also the plain text of the e-mail.
 * Nothing in it is ever HTML.
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
    const kind = ITEM.test(line) ? 'list' : 'paragraph';
    if (blocks.at(-1)?.kind !== kind) blocks.push({ kind, lines: [] });
    blocks.at(-1)?.lines.push(spansOf(line.replace(ITEM, '')));
  }
  return blocks;
}

function spansOf(line: string): MarkupLine {
  const spans: MarkupSpan[] = [];
  let from = 0;
  for (const { 0: whole, 1: strong, 2: text, 3: href, 4: address, index } of line.matchAll(SPAN)) {
    if (index > from) spans.push({ text: line.slice(from, index) });
    if (strong !== undefined) spans.push({ text: strong, isStrong: true });
    else spans.push({ text: text ?? whole, href: href ?? address ?? '' });
    from = index + whole.length;
  }
  if (from < line.length) spans.push({ text: line.slice(from) });
  return spans;
}
