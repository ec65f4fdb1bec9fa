import { openCsv } from './csv-table.js';
import { RuleBroken } from './errors.js';
import { openOds } from './ods-table.js';
import type { TableFile, TableFormat, TableHead } from './table-file.js';
import { openXlsx } from './xlsx-table.js';

/** Rows of a sheet in Excel and in LibreOffice, the header's among them. */
const MOST_ROWS = 1_048_576;

interface Format {
  mediaType: string;
  mostRows: number;
  open: (head: TableHead) => TableFile;
}

export const FORMATS: Record<TableFormat, Format> = {
  csv: { mediaType: 'text/csv; charset=utf-8', mostRows: Number.POSITIVE_INFINITY, open: openCsv },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    mostRows: MOST_ROWS,
    open: openXlsx,
  },
  ods: { mediaType: 'application/vnd.oasis.opendocument.spreadsheet', mostRows: MOST_ROWS, open: openOds },
};

/** @throws RuleBroken when `rows` and their header do not fit into one sheet of `format`. */
export function mustFit(format: TableFormat, rows: number): void {
  if (rows < FORMATS[format].mostRows) return;
  const name = format.toUpperCase();
  throw RuleBroken.on('format', 'too_many_rows', {
    fr: `Une feuille ${name} tient ${MOST_ROWS - 1} lignes, la liste en a ${rows} : prenez le format CSV.`,
    en: `A sheet of ${name} holds ${MOST_ROWS - 1} rows and the list has ${rows}: take the CSV format.`,
  });
}
