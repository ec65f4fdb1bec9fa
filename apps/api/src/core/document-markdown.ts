import type { MarkupLine } from '@terril/domain';
import { contentsOf } from './document-contents.js';
import { chartTable, type DocumentBlock, type DocumentTable, type TextDocument } from './document.js';

/** A document as one text in Markdown (CommonMark, and its usual tables); of a chart it has the figures. */
export function documentMarkdown(document: TextDocument): string {
  const { title, subtitle, foot, blocks } = document;
  const head = [`# ${plain(title)}`, ...(subtitle.length > 0 ? [subtitle.map(plain).join(BREAK)] : [])];
  return `${[...head, ...contentsText(document), ...blocks.map(blockText), '---', plain(foot)].join('\n\n')}\n`;
}

/** Links to headings, by the names that forges and most readers of Markdown give them. */
function contentsText(document: TextDocument): string[] {
  const names = namesOf(document);
  const lines = [...contentsOf(document)].map(
    ([block, { level, text }]) => `${level === 2 ? '  ' : ''}- [${plain(text)}](#${names.get(block)})`,
  );
  return lines.length > 0 ? [`## ${plain(document.contents ?? '')}`, lines.join('\n')] : [];
}

/** Small letters, hyphens for spaces, no other mark; those that come again are numbered, all headings counted. */
function namesOf({ title, contents = '', blocks }: TextDocument): Map<DocumentBlock, string> {
  const taken = new Map<string, number>();
  const name = (text: string) => {
    const base = text
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
      .replaceAll(' ', '-');
    const count = taken.get(base) ?? 0;
    taken.set(base, count + 1);
    return count === 0 ? base : `${base}-${count}`;
  };
  for (const text of [title, contents]) name(text);
  const names = new Map<DocumentBlock, string>();
  for (const block of blocks) {
    if (block.kind === 'heading') names.set(block, name(block.lines[0].map((span) => span.text).join('')));
  }
  return names;
}

const BREAK = '  \n';

function blockText(block: DocumentBlock): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level + 1)} ${line(block.lines[0])}`;
    case 'list':
      return block.lines.map((item) => `- ${line(item)}`).join('\n');
    case 'facts':
      return block.items.map(({ label, value }) => `- ${plain(label)} : **${plain(value)}**`).join('\n');
    case 'table':
      return tableText(block);
    case 'chart':
      return tableText(chartTable(block));
    default:
      return block.lines.map((one) => begun(line(one))).join(BREAK);
  }
}

function tableText({ title, columns, rows, totals = 0 }: DocumentTable): string {
  const row = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [
    `**${plain(title)}**`,
    '',
    row(columns.map((column) => plain(column.title))),
    row(columns.map(({ isNumber }) => (isNumber ? '---:' : '---'))),
    ...rows.map((cells, place) => {
      const isTotal = place >= rows.length - totals;
      return row(cells.map((cell) => (isTotal && cell !== '' ? `**${plain(cell)}**` : plain(cell))));
    }),
  ].join('\n');
}

function line(spans: MarkupLine): string {
  return spans
    .map(({ text, isStrong, isEmphasis, href }) => {
      if (href !== undefined) return href === text ? `<${href}>` : `[${plain(text)}](${href})`;
      if (isEmphasis) return `*${plain(text)}*`;
      return isStrong ? `**${plain(text)}**` : plain(text);
    })
    .join('');
}

/** What Markdown would read as a mark is a letter again. */
const plain = (text: string) => text.replaceAll(/[\\*_[\]<>|`~]/g, String.raw`\$&`).replaceAll('\n', ' ');

/** Nor does a line begin a list, a heading or a quotation. */
const begun = (text: string) =>
  text.replace(/^(\d+)([.)])(?=\s)/, String.raw`$1\$2`).replace(/^[-+#=]/, String.raw`\$&`);
