import { stringify } from 'csv-stringify/sync';
import type { Language } from './errors.js';

/** A cell: text as it is, an amount or a share as an exact decimal, a count, or nothing. */
export type Cell = string | { decimal: string } | number | null;

/** What a file of `csvLines` begins with, so that spreadsheets read it as UTF-8. */
export const BOM = '\uFEFF';

/** Text that a spreadsheet would run as a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** Lines with semicolons, as spreadsheets in France read; the decimal mark is the reader's, text is never a formula. */
export function csvLines(rows: Cell[][], language: Language): string {
  const cells = rows.map((row) => row.map((cell) => written(cell, language)));
  return stringify(cells, { delimiter: ';', record_delimiter: 'windows', quoted_match: /[\r\n]/ });
}

function written(cell: Cell, language: Language): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'object') return language === 'fr' ? cell.decimal.replace('.', ',') : cell.decimal;
  return FORMULA.test(cell) ? `'${cell}` : cell;
}
