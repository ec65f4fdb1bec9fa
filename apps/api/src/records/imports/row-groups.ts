import type { TableRow } from '@terril/tables';
import type { LinesOnDisk } from './lines-on-disk.js';
import type { MappedTables } from './mapped-tables.js';
import { type MappedField, type ReadRow, readValues } from './read-values.js';

/** A row with what its cells say; of two files, which one it is of. */
export interface GroupedRow extends ReadRow {
  row: number;
  ofLines: boolean;
}

/** The rows of one record; the first is of the file of records. */
export interface RowGroup {
  rows: GroupedRow[];
}

/** Rows of one record beyond this number are a mistake of the file. */
const MOST_ROWS = 500;
/** Rows at once, however many each record has. */
const MOST_AT_ONCE = 10_000;

/** The number of its last row in the file of records. */
export function lastRowOf({ rows }: RowGroup): number {
  return rows.findLast(({ ofLines }) => !ofLines)?.row ?? 0;
}

/** Some of `groups` at a time: `size`, or fewer when they have many rows. */
export async function* batchesOf<Group extends { rows: unknown[] }>(
  groups: AsyncIterable<Group>,
  size: number,
): AsyncGenerator<Group[]> {
  let batch: Group[] = [];
  let rows = 0;
  for await (const group of groups) {
    batch.push(group);
    rows += group.rows.length;
    if (batch.length < size && rows < MOST_AT_ONCE) continue;
    yield batch;
    batch = [];
    rows = 0;
  }
  if (batch.length > 0) yield batch;
}

/**
 * The records after the row `position` of a file. Rows that follow each other and share the value of the field
 * `groupedBy` are one record.
 * @param width columns under a title
 */
export async function* recordsOf(
  rows: AsyncIterable<TableRow>,
  {
    mapped,
    groupedBy,
    width,
    position,
  }: { mapped: readonly MappedField[]; groupedBy: string | undefined; width: number; position: number },
): AsyncGenerator<RowGroup> {
  let group: RowGroup | undefined;
  let shared: unknown;
  for await (const row of rows) {
    if (row.row <= position) continue;
    const read = readRow(row, mapped, width, false);
    const value = groupedBy === undefined ? undefined : read.values[groupedBy];
    if (group && value !== undefined && value === shared && group.rows.length < MOST_ROWS) {
      group.rows.push(read);
      continue;
    }
    if (group) yield group;
    group = { rows: [read] };
    shared = value;
  }
  if (group) yield group;
}

/**
 * The records after the row `position` of a file, each one row, with their lines of a second file. Lines of the records
 * before are taken too, so that those left in the end are of none.
 */
export async function* joinedRecords(
  rows: AsyncIterable<TableRow>,
  lines: LinesOnDisk,
  {
    tables: { own, parts },
    keyOf,
    widths,
    position,
  }: {
    tables: MappedTables;
    keyOf: (cells: readonly string[]) => string;
    widths: { own: number; lines: number };
    position: number;
  },
): AsyncGenerator<RowGroup> {
  for await (const row of rows) {
    const key = keyOf(row.cells);
    const taken = key === '' ? [] : await lines.take(key);
    if (row.row <= position) continue;
    const read = readRow(row, own, widths.own, false);
    if (taken.length > MOST_ROWS) read.problems.push({ title: null, sentence: TOO_MANY_LINES });
    yield { rows: [read, ...taken.map((line) => readRow(line, parts, widths.lines, true))] };
  }
}

function readRow({ row, cells }: TableRow, mapped: readonly MappedField[], width: number, ofLines: boolean) {
  const read: GroupedRow = { row, ofLines, ...readValues(cells, mapped) };
  if (cells.slice(width).some((text) => text.trim() !== '')) read.problems.push(tooManyCells(width));
  return read;
}

const TOO_MANY_LINES = {
  fr: `Le second fichier a plus de ${MOST_ROWS} lignes pour cette fiche.`,
  en: `The second file has more than ${MOST_ROWS} rows for this record.`,
};

function tooManyCells(width: number) {
  const sentence = {
    fr: `La ligne a plus de cellules que le tableau n’a de titres (${width}).`,
    en: `The row has more cells than the table has titles (${width}).`,
  };
  return { title: null, sentence };
}
