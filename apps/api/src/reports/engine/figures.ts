import { Big } from 'big.js';
import { exactSum, roundHalfUp, sharePercent, sharesPercent } from '@terril/domain';
import type { ReportColumn, ReportUnit } from './columns.js';
import type { RawRow } from './raw-row.js';

/** Exact text for amounts, shares and days; a number for counts; 'YYYY-MM-DD'; null = nothing to show. */
export type Value = string | number | null;
export type Values = Record<string, Value>;

type Columns = Record<string, ReportColumn>;

/** The figures of rows of one span, those of `keys` alone, rounded as their units are shown; shares are of all rows. */
export function figuresOf(columns: Columns, rows: RawRow[], keys: ReadonlySet<string>): Map<string, Values> {
  const shares = new Map(
    Object.entries(columns).flatMap(([name, { reading }]) =>
      reading.of === 'share' ? [[name, sharesPercent(rows.map((row) => String(row[reading.what] ?? 0)))]] : [],
    ),
  );
  const figures = new Map<string, Values>();
  for (const [index, row] of rows.entries()) {
    if (!keys.has(row.key)) continue;
    const valueOf = (name: string, column: ReportColumn) =>
      column.reading.of === 'share' ? (shares.get(name)?.[index] ?? null) : figure(name, column, row);
    figures.set(row.key, valuesOf(columns, valueOf));
  }
  return figures;
}

/** The row of the whole: what adds up, added up before it is rounded, and what is made of that. */
export function totalsOf(columns: Columns, rows: RawRow[]): Values {
  const sums: RawRow = { key: '' };
  for (const name of addedUp(columns)) {
    sums[name] = exactSum(rows.map((row) => String(row[name] ?? 0)));
  }
  return valuesOf(columns, (name, column) => {
    if (column.reading.of === 'own') return column.isSummed ? figure(name, column, sums) : null;
    if (column.reading.of !== 'share') return figure(name, column, sums);
    return Big(sums[column.reading.what] ?? 0).eq(0) ? null : '100.0';
  });
}

/** Values of the SQL that totals are made of. */
function addedUp(columns: Columns): Set<string> {
  const names = Object.entries(columns).flatMap(([name, { reading, isSummed }]) => {
    switch (reading.of) {
      case 'own':
        return isSummed ? [name] : [];
      case 'share':
        return [reading.what];
      case 'ratio':
        return [reading.part, reading.whole];
      case 'mean':
        return [reading.sum, reading.count];
    }
  });
  return new Set(names);
}

const valuesOf = (columns: Columns, valueOf: (name: string, column: ReportColumn) => Value): Values =>
  Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, valueOf(name, column)]));

function figure(name: string, { reading, unit }: ReportColumn, row: RawRow): Value {
  const given = (of: string) => {
    if (row[of] === undefined) throw new Error(`The SQL of the report gives no "${of}".`);
    return row[of];
  };
  const exact = (of: string) => String(given(of) ?? 0);
  if (reading.of === 'ratio') {
    return Big(exact(reading.whole)).eq(0) ? null : sharePercent(exact(reading.part), exact(reading.whole));
  }
  if (reading.of === 'mean') {
    const counted = Big(exact(reading.count));
    return counted.eq(0) ? null : ROUNDED[unit](Big(exact(reading.sum)).div(counted).toFixed());
  }
  const value = given(name);
  return value === null ? null : ROUNDED[unit](value);
}

const ROUNDED: Record<ReportUnit, (value: string | number) => Value> = {
  EUR: (value) => roundHalfUp(value),
  count: Number,
  percent: (value) => roundHalfUp(value, 1),
  days: (value) => roundHalfUp(value, 1),
  text: String,
  day: String,
};

/** What a row that a span does not have shows there: nothing of what adds up, and no more. */
export function nothing(columns: Columns): Values {
  return valuesOf(columns, (_, { unit, isSummed }) => (isSummed ? ROUNDED[unit](0) : null));
}
