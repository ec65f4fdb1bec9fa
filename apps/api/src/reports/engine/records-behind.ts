import type { Conditions } from '@terril/domain';
import type { RawRow } from './raw-row.js';
import type { ReportParameters } from './parameters.js';
import type { Span } from './span.js';

/** A figure, as the function that opens its records sees it. */
export interface Cell {
  /** Undefined in the row of the whole. */
  key: string | undefined;
  /** What the SQL gave beside the columns, of the row and the span. */
  row: RawRow | undefined;
  by: string;
  span: Span;
  asked: ReportParameters;
}

/** The records behind a figure: a list of the back-office, and its filters. */
export interface Records {
  list: string;
  filter: Record<string, unknown>;
}

export type Opens = (cell: Cell) => Records | undefined;

/** The records of `list` under `filter` and under all of `conditions`; what is undefined filters nothing. */
export function records(list: string, filter: Record<string, unknown>, conditions: Conditions[] = []): Records {
  const given = Object.entries(filter).filter(([, value]) => value !== undefined);
  const where = conditions.length > 0 ? { where: JSON.stringify({ all: conditions }) } : {};
  return { list, filter: { ...Object.fromEntries(given), ...where } };
}
