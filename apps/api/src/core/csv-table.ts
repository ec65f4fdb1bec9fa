import { PassThrough } from 'node:stream';
import { BOM, type Cell, csvLines } from './csv.js';
import type { Language } from './errors.js';
import type { CellKind, CellValue } from './export-columns.js';
import type { TableFile, TableHead } from './table-file.js';

/** A list as CSV (ADR 10). Days keep their ISO form, which every spreadsheet reads as a day. */
export function openCsv({ columns, language }: TableHead): TableFile {
  const file = new PassThrough();
  const kinds = columns.map(({ kind }) => kind);
  const cells = (row: CellValue[]) => row.map((value, index) => cellOf(value, kinds[index], language));
  return {
    file,
    sheet: file,
    begin: BOM + csvLines([columns.map(({ header }) => header)], language),
    rows: (rows) => csvLines(rows.map(cells), language),
    end: '',
  };
}

function cellOf(value: CellValue, kind: CellKind | undefined, language: Language): Cell {
  if (typeof value === 'boolean') return YES_NO[language][Number(value)] ?? '';
  return typeof value === 'string' && (kind === 'money' || kind === 'decimal') ? { decimal: value } : value;
}

const YES_NO: Record<Language, [string, string]> = { fr: ['non', 'oui'], en: ['no', 'yes'] };
