import type { MarkupLine } from '@terril/domain';
import { chartTable, type DocumentBlock, type DocumentTable, type TextDocument } from './document.js';

/** A document as one text in Markdown (CommonMark, and its usual tables); of a chart it has the figures. */
export function documentMarkdown({ title, subtitle, foot, blocks }: TextDocument): string {
  const head = [`# ${plain(title)}`, ...(subtitle.length > 0 ? [subtitle.map(plain).join(BREAK)] : [])];
  return `${[...head, ...blocks.map(blockText), '---', plain(foot)].join('\n\n')}\n`;
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
