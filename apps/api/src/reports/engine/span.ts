/** The days that the figures of one column are of. */
export interface Span {
  /** First and last day, both included. */
  from: string;
  to: string;
  /** The fiscal year, where they are one. */
  year: number | null;
  /** How many years before the days that were asked for: 0 of these. */
  yearsBefore: number;
}

/** What the SQL of a report may name of the days it is asked for. */
export interface SpanValues extends Span {
  day: string;
  today: string;
  /** First and last fiscal year of a report over years. */
  since: number | null;
  until: number | null;
  startMonth: number;
}
