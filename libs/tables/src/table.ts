import type { Encoding } from './decode-lines.js';

export type TableKind = 'csv' | 'xlsx' | 'ods';

/** A row by its number in a spreadsheet, the titles' being 1 as a rule. */
export interface TableRow {
  row: number;
  /**
   * As plain text, '' when empty: days are 'YYYY-MM-DD', numbers have a point, booleans are 'true' and 'false'. A row
   * may have fewer cells than there are titles, or more.
   */
  cells: string[];
}

/** A table being read: `rows` once, from the one under the titles; a loop left early lets go of the file. */
export interface OpenTable {
  kind: TableKind;
  /** Titles of the columns, in the order of the file; '' where there is none. */
  headers: string[];
  rows: AsyncGenerator<TableRow>;
  /** Of a CSV file. */
  separator?: string;
  /** Of a CSV file, as far as it was read. */
  encoding?: () => Encoding;
}
