import { MOST_PIE_PARTS } from '@terril/domain';
import type { Cell, Result, ResultColumn } from './analysis.js';

/** The first measure of an answer, as a chart draws it: a label for each mark, a row of values for each series. */
export interface ChartData {
  labels: string[];
  series: { label: string; values: number[] }[];
  measure: ResultColumn;
  /** Groups of the first dimension that are not drawn: too many for one picture. */
  left: number;
}

/** More marks are not read. */
const MOST_MARKS = 40;
const MOST_SERIES = 7;

type Write = (value: Cell | undefined, column: ResultColumn) => string;

/** @param others what the series of all the smaller ones are called */
export function chartData({ columns, rows, chart }: Result, write: Write, others: string): ChartData | undefined {
  const at = columns.findIndex(({ isMeasure }) => isMeasure);
  const [first, second] = columns;
  const measure = columns[at];
  if (!measure || !first || !second) return undefined;
  const valueOf = (cells: Cell[]) => Number(cells[at] ?? 0);
  if (second.isMeasure) {
    const isPie = chart === 'pie';
    const most = isPie && rows.length > MOST_PIE_PARTS ? MOST_PIE_PARTS - 1 : MOST_MARKS;
    const [drawn, rest] = [rows.slice(0, most), rows.slice(most)];
    const isRestDrawn = isPie && rest.length > 0;
    const sum = rest.reduce((total, { cells }) => total + valueOf(cells), 0);
    return {
      labels: [...drawn.map(({ cells }) => write(cells[0], first)), ...(isRestDrawn ? [others] : [])],
      series: [
        {
          label: measure.label,
          values: [...drawn.map(({ cells }) => valueOf(cells)), ...(isRestDrawn ? [sum] : [])],
        },
      ],
      measure,
      left: isRestDrawn ? 0 : rest.length,
    };
  }
  const groups = rows.filter(({ isSubtotal }) => !isSubtotal).map(({ cells }) => cells);
  const all = unique(rows.filter(({ isSubtotal }) => isSubtotal).map(({ cells }) => write(cells[0], first)));
  const labels = all.slice(0, MOST_MARKS);
  const found = new Map(
    groups.map((cells) => [keyOf(write(cells[0], first), write(cells[1], second)), valueOf(cells)]),
  );
  const names = unique(groups.map((cells) => write(cells[1], second)));
  const own = names.length > MOST_SERIES ? names.slice(0, MOST_SERIES - 1) : names;
  const rest = names.slice(own.length);
  const valuesOf = (some: string[]) =>
    labels.map((label) => some.reduce((sum, name) => sum + (found.get(keyOf(label, name)) ?? 0), 0));
  return {
    labels,
    series: [
      ...own.map((name) => ({ label: name, values: valuesOf([name]) })),
      ...(rest.length > 0 ? [{ label: others, values: valuesOf(rest) }] : []),
    ],
    measure,
    left: all.length - labels.length,
  };
}

const unique = (texts: string[]) => [...new Set(texts)];
const keyOf = (label: string, name: string) => JSON.stringify([label, name]);
