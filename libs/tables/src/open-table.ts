import { stat } from 'node:fs/promises';
import { firstBytes } from './first-bytes.js';
import { readCsv } from './read-csv.js';
import { readOds } from './read-ods.js';
import { readXlsx } from './read-xlsx.js';
import type { OpenTable, TableRow } from './table.js';
import { noSheet, notATable, UnreadableTable } from './unreadable-table.js';
import { ZipParts } from './zip-parts.js';

const HEAD_BYTES = 1024;

/**
 * Opens the table in the file at `path`, whatever its name: CSV, XLSX or ODS, told by its first bytes. Its titles are
 * the first row that is not empty. Empty rows are left out.
 * @param sheet which of the sheets that are not hidden, from 1; a CSV file is one
 * @throws UnreadableTable at once, or while its rows are read
 */
export async function openTable(path: string, sheet = 1): Promise<OpenTable> {
  const { rows: all, ...file } = await openRows(path, sheet);
  const rows = filledRows(all);
  const titles = await rows.next();
  if (titles.done) throw sheet === 1 ? EMPTY : noSheet(sheet);
  const headers = titles.value.cells.map((title) => title.trim());
  while (headers.at(-1) === '') headers.pop();
  return { ...file, headers, rows };
}

async function openRows(path: string, sheet: number): Promise<Omit<OpenTable, 'headers'>> {
  if ((await stat(path)).size === 0) throw EMPTY;
  const head = await firstBytes(path, HEAD_BYTES);
  if (startsWith(head, [0x50, 0x4b, 0x03, 0x04])) return openZip(path, sheet);
  if (startsWith(head, [0xd0, 0xcf, 0x11, 0xe0])) throw OLD_EXCEL;
  const isUtf16 = startsWith(head, [0xff, 0xfe]) || startsWith(head, [0xfe, 0xff]);
  if (!isUtf16 && isBinary(head)) throw notATable();
  if (sheet !== 1) throw noSheet(sheet);
  return readCsv(path);
}

async function openZip(path: string, sheet: number): Promise<Omit<OpenTable, 'headers'>> {
  const parts = await ZipParts.open(path);
  if (parts.has('xl/workbook.xml')) return { kind: 'xlsx', rows: closing(parts, readXlsx(parts, sheet)) };
  if (parts.has('content.xml') && parts.has('mimetype'))
    return { kind: 'ods', rows: closing(parts, readOds(parts, sheet)) };
  parts.close();
  throw notATable();
}

async function* closing(parts: ZipParts, rows: AsyncGenerator<TableRow>): AsyncGenerator<TableRow> {
  try {
    yield* rows;
  } finally {
    parts.close();
  }
}

async function* filledRows(rows: AsyncGenerator<TableRow>): AsyncGenerator<TableRow> {
  for await (const row of rows) {
    if (row.cells.some((text) => text.trim() !== '')) yield row;
  }
}

function startsWith(bytes: Buffer, mark: number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

/** A few control characters are in texts of old software; images and archives are full of them. */
const MOST_CONTROLS = 0.05;

function isBinary(head: Buffer): boolean {
  const controls = head.filter((byte) => byte < 9 || (byte > 13 && byte < 27)).length;
  return head.subarray(0, 4).equals(Buffer.from('%PDF')) || controls > head.length * MOST_CONTROLS;
}

const EMPTY = new UnreadableTable('empty_file', { fr: 'Ce fichier est vide.', en: 'This file is empty.' });
const OLD_EXCEL = new UnreadableTable('old_excel', {
  fr: 'Ce fichier est d’un ancien format d’Excel (.xls), ou protégé par un mot de passe : enregistrez-le en .xlsx.',
  en: 'This file is in an old format of Excel (.xls), or protected by a password: save it as .xlsx.',
});
