import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from } from 'pg-copy-streams';

/** A row to insert: its columns by the names they have in the table. */
export type Row = Record<string, string | number | boolean | null>;

const CHUNK = 64 * 1024;

/**
 * Inserts rows by COPY, the columns being the keys of the first one. No value may hold a tab, a line feed or a
 * backslash: the generator makes none.
 */
export async function copyRows(client: Client, table: string, rows: Iterable<Row>): Promise<void> {
  const iterator = rows[Symbol.iterator]();
  const first = iterator.next();
  if (first.done) return;
  const columns = Object.keys(first.value);
  const stream = client.query(from(`copy ${table} (${columns.join(', ')}) from stdin`));
  await pipeline(Readable.from(chunks(first.value, iterator, columns)), stream);
}

function* chunks(first: Row, rest: Iterator<Row>, columns: string[]): Generator<string> {
  let chunk = line(first, columns);
  for (let next = rest.next(); !next.done; next = rest.next()) {
    chunk += line(next.value, columns);
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}

function line(row: Row, columns: string[]): string {
  let text = '';
  for (const column of columns) text += `${text === '' ? '' : '\t'}${row[column] ?? String.raw`\N`}`;
  return `${text}\n`;
}
