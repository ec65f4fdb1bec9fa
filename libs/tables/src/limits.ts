import { UnreadableTable } from './unreadable-table.js';

/** What a table may hold, so that no file, however made, takes the memory or the time of everybody. */
export const TABLE_LIMITS = {
  rows: 200_000,
  columns: 500,
  /** Characters of one row of text. */
  rowLength: 1_000_000,
  /** Bytes of one part of a zipped file, once inflated. */
  inflatedBytes: 600_000_000,
  /** How many times smaller zipping may make it: sheets reach about 50, bombs 1,000. */
  inflation: 300,
  /** Below so many bytes the inflation does not matter. */
  smallPart: 5_000_000,
} as const;

/** @throws UnreadableTable when the row, counted from 1 as spreadsheets do, or the column is beyond the limits. */
export function mustFit(row: number, columns: number): void {
  if (columns > TABLE_LIMITS.columns) {
    throw new UnreadableTable('too_many_columns', {
      fr: `La ligne ${row} a plus de ${TABLE_LIMITS.columns} colonnes.`,
      en: `Row ${row} has more than ${TABLE_LIMITS.columns} columns.`,
    });
  }
  if (row > TABLE_LIMITS.rows + 1) {
    throw new UnreadableTable('too_many_rows', {
      fr: `Le tableau a plus de ${TABLE_LIMITS.rows} lignes : partagez-le en plusieurs fichiers.`,
      en: `The table has more than ${TABLE_LIMITS.rows} rows: split it into several files.`,
    });
  }
}
