import type { Readable, Writable } from 'node:stream';
import type { Language } from './errors.js';
import type { CellKind, CellValue } from './export-columns.js';

export const TABLE_FORMATS = ['csv', 'xlsx', 'ods'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

export interface FileColumn {
  header: string;
  kind: CellKind;
}

/** What a file holds, known before its first row. */
export interface TableHead {
  /** Of the sheet. */
  name: string;
  columns: FileColumn[];
  /** Rows to come. */
  total: number;
  language: Language;
}

/** A file being written: the texts put into `sheet`, in order, come out of `file` as bytes. */
export interface TableFile {
  file: Readable;
  sheet: Writable;
  begin: string;
  rows: (rows: CellValue[][]) => string;
  end: string;
}
