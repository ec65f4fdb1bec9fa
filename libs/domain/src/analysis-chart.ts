import { type AnalysisChart, MOST_PIE_PARTS } from './analyses.js';

/** A value of an answer: exact numbers as text. */
type Cell = string | boolean | null;

/** What a chart asks of a column of an answer. */
interface AnswerColumn {
  label: string;
  isMeasure: boolean;
  /** What its groups add up to is the figure of the whole. */
  isAdded: boolean;
}

/** What a chart asks of an answer by groups. */
interface Answer<Column extends AnswerColumn> {
  columns: Column[];
  rows: { cells: Cell[]; isSubtotal: boolean }[];
  chart: AnalysisChart;
  /** Of a cross table: its columns are groups, the last one their total. */
  cross: object | null;
}

/** The measure of an answer that a chart draws: a label for each mark, a row of values for each series. */
export interface ChartData<Column extends AnswerColumn = AnswerColumn> {
  labels: string[];
  series: { label: string; values: number[] }[];
  measure: Column;
  /** Groups of the first dimension that are not drawn: too many for one picture. */
  left: number;
  /** Those of the second, where what they give cannot be added up to one series of others. */
  leftSeries: number;
}

/** More marks are not read. */
const MOST_MARKS = 40;
const MOST_SERIES = 7;

type Write<Column> = (value: Cell | undefined, column: Column) => string;

/** @param others what the series of all the smaller ones are called */
export function chartData<Column extends AnswerColumn>(
  result: Answer<Column>,
  write: Write<Column>,
  others: string,
): ChartData<Column> | undefined {
  const { columns, cross } = result;
  const at = columns.findIndex(({ isMeasure }) => isMeasure);
  const [first, second] = columns;
  const measure = columns[at];
  if (!measure || !first || !second) return undefined;
  if (cross) return ofSeries(crossed(result, first, write), measure, others);
  if (!second.isMeasure) return ofSeries(nested(result, first, second, at, write), measure, others);
  return ofOne(result, first, measure, at, write, others);
}

/** Figures by the groups of one dimension. */
function ofOne<Column extends AnswerColumn>(
  { rows, chart }: Answer<Column>,
  first: Column,
  measure: Column,
  at: number,
  write: Write<Column>,
  others: string,
): ChartData<Column> {
  const valueOf = (cells: Cell[]) => Number(cells[at] ?? 0);
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
    leftSeries: 0,
  };
}

/** Figures by two dimensions: what the groups of each are called, and the figure of both by their places. */
interface Grid {
  labels: string[];
  names: string[];
  valueAt: (label: number, name: number) => number;
}

function crossed<Column extends AnswerColumn>(
  { rows, columns }: Answer<Column>,
  first: Column,
  write: Write<Column>,
): Grid {
  return {
    labels: rows.map(({ cells }) => write(cells[0], first)),
    names: columns.slice(1, -1).map(({ label }) => label),
    valueAt: (label, name) => Number(rows[label]?.cells[name + 1] ?? 0),
  };
}

function nested<Column extends AnswerColumn>(
  { rows }: Answer<Column>,
  first: Column,
  second: Column,
  at: number,
  write: Write<Column>,
): Grid {
  const groups = rows.filter(({ isSubtotal }) => !isSubtotal).map(({ cells }) => cells);
  const labels = unique(rows.filter(({ isSubtotal }) => isSubtotal).map(({ cells }) => write(cells[0], first)));
  const names = unique(groups.map((cells) => write(cells[1], second)));
  const keyOf = (label: string | undefined, name: string | undefined) => JSON.stringify([label, name]);
  const found = new Map(
    groups.map((cells) => [keyOf(write(cells[0], first), write(cells[1], second)), Number(cells[at] ?? 0)]),
  );
  return { labels, names, valueAt: (label, name) => found.get(keyOf(labels[label], names[name])) ?? 0 };
}

/** A series for each group of the second dimension; the last ones together where their figures add up. */
function ofSeries<Column extends AnswerColumn>(
  { labels, names, valueAt }: Grid,
  measure: Column,
  others: string,
): ChartData<Column> {
  const isCut = names.length > MOST_SERIES;
  const own = isCut ? names.slice(0, measure.isAdded ? MOST_SERIES - 1 : MOST_SERIES) : names;
  const rest = names.slice(own.length).map((_, index) => own.length + index);
  const drawn = labels.slice(0, MOST_MARKS);
  const valuesOf = (some: number[]) =>
    drawn.map((_, label) => some.reduce((sum, name) => sum + valueAt(label, name), 0));
  return {
    labels: drawn,
    series: [
      ...own.map((name, index) => ({ label: name, values: valuesOf([index]) })),
      ...(isCut && measure.isAdded ? [{ label: others, values: valuesOf(rest) }] : []),
    ],
    measure,
    left: labels.length - drawn.length,
    leftSeries: measure.isAdded ? 0 : rest.length,
  };
}

const unique = (texts: string[]) => [...new Set(texts)];
