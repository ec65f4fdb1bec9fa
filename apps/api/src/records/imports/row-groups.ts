import type { TableRow } from '@terril/tables';
import type { MappedField } from './read-values.js';
import { type ReadRow, readValues } from './read-values.js';

/** The rows of one record, with what their cells say. */
export interface RowGroup {
  rows: (ReadRow & { row: number })[];
}

/** Rows of one record beyond this number are a mistake of the file. */
const MOST_ROWS = 500;

/**
 * The records after the row `position`, `size` at a time. Rows that follow each other and share the value of the field
 * `groupedBy` are one record.
 * @param width columns under a title
 */
export async function* recordBatches(
  rows: AsyncIterable<TableRow>,
  {
    mapped,
    groupedBy,
    width,
    position,
    size,
  }: {
    mapped: readonly MappedField[];
    groupedBy: string | undefined;
    width: number;
    position: number;
    size: number;
  },
): AsyncGenerator<RowGroup[]> {
  let batch: RowGroup[] = [];
  let shared: unknown;
  for await (const { row, cells } of rows) {
    if (row <= position) continue;
    const read = { row, ...readValues(cells, mapped) };
    if (cells.slice(width).some((text) => text.trim() !== '')) read.problems.push(tooManyCells(width));
    const value = groupedBy === undefined ? undefined : read.values[groupedBy];
    const last = batch.at(-1);
    if (last && value !== undefined && value === shared && last.rows.length < MOST_ROWS) {
      last.rows.push(read);
      continue;
    }
    if (batch.length >= size) {
      yield batch;
      batch = [];
    }
    batch.push({ rows: [read] });
    shared = value;
  }
  if (batch.length > 0) yield batch;
}

function tooManyCells(width: number) {
  const sentence = {
    fr: `La ligne a plus de cellules que le tableau n’a de titres (${width}).`,
    en: `The row has more cells than the table has titles (${width}).`,
  };
  return { title: null, sentence };
}
