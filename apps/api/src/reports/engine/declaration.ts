import type { Language, Sentence } from '../../core/errors.js';
import type { ReportColumn } from './columns.js';
import type { Narrowing } from './parameters.js';

export const REPORT_GROUPS = ['users', 'turnover', 'payment', 'prospecting', 'quality'] as const;
export type ReportGroup = (typeof REPORT_GROUPS)[number];

/**
 * What a report is about in time. `year`: a fiscal year, the years before beside. `period`: the same, or some months.
 * `years`: one row or more for each fiscal year from `since` to `year`. `day`: how things stood at the end of a day. `now`: how
 * they stand.
 */
export type SpanKind = 'year' | 'period' | 'years' | 'day' | 'now';

/**
 * All that is said of a report, once: its page, chart, files, documentation and the links to its records come from here,
 * its figures from the SQL file of the same name. The SQL gives one row per `key` (text, never null: 'none', 'other'), a
 * `label` where no list of words names the key, and the columns by their names, exact. Its parameters go by name: `:from`
 * and `:to` (both included), `:year`, `:day`, `:today`, `:since` and `:until` (years), `:startMonth`, `:by`, and what it is narrowed to (null =
 * whatever).
 */
export interface ReportDeclaration {
  /** Of its address, its files and its `.sql`: 'turnover'. */
  name: string;
  group: ReportGroup;
  title: Sentence;
  /** What the report tells, in a sentence. */
  says: Sentence;
  /** How what it counts is defined, where the columns do not say all. */
  rule?: Sentence;
  span: SpanKind;
  /** How many years `year` and `period` show, the asked one among them: 3 unless told. */
  years?: number;
  narrowedBy: readonly Narrowing[];
  /** What a row may be, by the word that `:by` takes; a single one asks for no choice. */
  rows: Record<string, RowKind>;
  columns: Record<string, ReportColumn>;
  chart?: ReportChart;
  /** Rows add up to no whole: no total. */
  withoutTotal?: boolean;
  /** The statement of another report, with another choice of rows. */
  sql?: string;
}

/** What the rows are. */
export interface RowKind {
  /** Over the names of the rows. */
  label: Sentence;
  /** Its keys, or the `recordId` of its rows, are ids of this resource: the name of a row opens its record. */
  record?: string;
  /** Names a key that the SQL gives no label to. */
  name?: (key: string, language: Language) => string | undefined;
}

/**
 * `bars`: a group of bars for each row, the year and the one before. `years`: a bar for each year, cut into the rows, of
 * one column. `stacked`: a bar for each row, cut into columns. `line`: a curve over the rows for each column.
 */
export interface ReportChart {
  kind: 'bars' | 'years' | 'stacked' | 'line';
  columns: readonly [string, ...string[]];
}

const DEFAULT_YEARS = 3;

/** How many years it shows unless told; null where none stands beside another. */
export function yearsShown({ span, columns, years = DEFAULT_YEARS }: ReportDeclaration): number | null {
  if (span !== 'year' && span !== 'period') return null;
  return Object.values(columns).some(({ isCompared }) => isCompared) ? years : null;
}
