import type { Group } from './cases.js';
import type { Measure } from './measure.js';

const HEADER = ['', 'HTTP p50', 'p99', 'SQL p50', 'p99', 'ratio', 'n', 'MB', ''];

/** The measures as a Markdown table, milliseconds and megabytes; what misses a goal says which. */
export function table(title: string, group: Group, measures: Measure[]): string {
  const rows = [
    [title, ...HEADER.slice(1)],
    ...measures.map(({ name, http, sql, ratio, iterations, memory }) => [
      name,
      ms(http.p50),
      ms(http.p99),
      ms(sql.p50),
      ms(sql.p99),
      ratio.toFixed(2),
      String(iterations),
      memory.toFixed(0),
      missed(group, { http, ratio }),
    ]),
  ];
  const widths = HEADER.map((_, column) => Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: string[]) =>
    `| ${cells.map((cell, column) => (isText(column) ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`;
  const rule = `|${widths.map((width, column) => (isText(column) ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  const [head = [], ...body] = rows;
  return [line(head), rule, ...body.map(line)].join('\n');
}

/** A measure for who watches the run. */
export const inOneLine = ({ name, http, sql, ratio }: Measure): string =>
  `${name}: HTTP ${ms(http.p50)} ms, SQL ${ms(sql.p50)} ms, ratio ${ratio.toFixed(2)}`;

const isText = (column: number): boolean => column === 0 || column === HEADER.length - 1;

const ms = (value: number): string => value.toFixed(value < 10 ? 2 : 1);

function missed({ mostRatio, mostMs }: Group, { http, ratio }: Pick<Measure, 'http' | 'ratio'>): string {
  return [ratio > mostRatio && `ratio > ${mostRatio}`, http.p50 > mostMs && `slower than ${mostMs} ms`]
    .filter(Boolean)
    .join(', ');
}
