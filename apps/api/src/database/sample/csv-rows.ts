import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Type } from '@nestjs/common';
import { parse } from 'csv-parse/sync';
import { refusalIn } from '../../core/constraints.js';
import { toDto } from '../../core/validation.js';

/** A row of a sample file, with its place in it. */
export interface CsvRow {
  file: string;
  line: number;
  cells: Record<string, string>;
}

/** A sample that cannot be loaded: `message` names the file and the line. */
export class SampleError extends Error {
  override readonly name = 'SampleError';

  static at({ file, line }: Pick<CsvRow, 'file' | 'line'>, reason: string): SampleError {
    return new SampleError(`${file}, line ${line}: ${reason}`);
  }
}

/** The rows of `file`, whose header must hold `columns`. @throws SampleError */
export function readRows(folder: string, file: string, columns: readonly string[]): CsvRow[] {
  try {
    const text = readFileSync(path.join(folder, file), 'utf8');
    const records = parse(text, { bom: true, columns: true, info: true, skip_empty_lines: true }) as unknown as {
      record: Record<string, string>;
      info: { lines: number };
    }[];
    const rows = records.map(({ record, info }) => ({ file, line: info.lines, cells: record }));
    const missing = rows[0] && columns.find((column) => !(column in (rows[0] as CsvRow).cells));
    if (missing) throw SampleError.at({ file, line: 1 }, `the column ${missing} is missing.`);
    return rows;
  } catch (error) {
    if (error instanceof SampleError) throw error;
    const line = (error as { lines?: number }).lines;
    const reason = error instanceof Error ? error.message : String(error);
    throw line === undefined ? new SampleError(`${file}: ${reason}`) : SampleError.at({ file, line }, reason);
  }
}

/** As `readRows`; none where the sample has no such file. */
export function optionalRows(folder: string, file: string, columns: string[]): CsvRow[] {
  return existsSync(path.join(folder, file)) ? readRows(folder, file, columns) : [];
}

/** A cell, or null when it is empty. */
export function cell({ cells }: CsvRow, column: string): string | null {
  return cells[column] || null;
}

/** What `key` names among the rows already loaded. @throws SampleError naming the row. */
export function referred<T>(row: CsvRow, column: string, known: Map<string, T>): T {
  const key = row.cells[column] ?? '';
  const found = known.get(key);
  if (found === undefined) throw SampleError.at(row, `${column} ${key || '(empty)'} is not known.`);
  return found;
}

/** Finds the row a refused field was read from, when it is another than the one at hand. */
export type RowOf = (field: string) => CsvRow | undefined;

/** The DTO of class `dto` made of `fields`, checked as a request would be. @throws SampleError naming the row. */
export function checked<T extends object>(row: CsvRow, dto: Type<T>, fields: object, rowOf?: RowOf): Promise<T> {
  return atRow(row, () => toDto(dto, fields, 'body'), rowOf);
}

/** Runs `work` for a row. @throws SampleError naming the row instead of the refusal. */
export async function atRow<T>(row: CsvRow, work: () => Promise<T>, rowOf?: RowOf): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const refusal = refusalIn(error);
    if (!refusal) throw error;
    const [field = ''] = Object.keys(refusal.fields ?? {});
    throw SampleError.at(rowOf?.(field) ?? row, refusal.message);
  }
}

/** The rows of a list called `name` in the fields: `versions.1.quantity` is of the second. */
export function rowsOfList(name: string, rows: CsvRow[]): RowOf {
  return (field) => rows[Number(new RegExp(`\\b${name}\\.(\\d+)`).exec(field)?.[1])];
}
