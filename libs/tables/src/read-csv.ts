import { createReadStream } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { type CsvError, parse } from 'csv-parse';
import { LineDecoder } from './decode-lines.js';
import { firstBytes } from './first-bytes.js';
import { findSeparator } from './find-separator.js';
import { mustFit, TABLE_LIMITS } from './limits.js';
import type { OpenTable, TableRow } from './table.js';
import { UnreadableTable } from './unreadable-table.js';

const SAMPLE_BYTES = 64 * 1024;

/** Reads a CSV file of any usual separator and encoding. */
export async function readCsv(path: string): Promise<Omit<OpenTable, 'headers'>> {
  const start = await firstBytes(path, SAMPLE_BYTES);
  const sampled = new LineDecoder(start);
  const separator = findSeparator(sampled.decode(start) + sampled.end());
  const decoder = new LineDecoder(start);
  return { kind: 'csv', separator, encoding: () => decoder.encoding, rows: rowsOf(path, separator, decoder) };
}

async function* rowsOf(path: string, delimiter: string, decoder: LineDecoder): AsyncGenerator<TableRow> {
  const parser = parse({
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: TABLE_LIMITS.rowLength,
  });
  // Errors reach the loop below through the parser.
  pipeline(Readable.from(textOf(path, decoder)), parser, () => undefined);
  let row = 0;
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      row += 1;
      mustFit(row, record.length);
      yield { row, cells: record };
    }
  } catch (error) {
    throw (error as CsvError).code?.startsWith('CSV_') ? badRow(row + 1) : error;
  }
}

async function* textOf(path: string, decoder: LineDecoder): AsyncGenerator<string> {
  for await (const bytes of createReadStream(path)) {
    const text = decoder.decode(bytes as Buffer);
    if (text !== '') yield text;
  }
  yield decoder.end();
}

function badRow(row: number): UnreadableTable {
  return new UnreadableTable('bad_row', {
    fr: `La ligne ${row} est illisible : un guillemet n’y est sans doute pas fermé, ou elle est trop longue.`,
    en: `Row ${row} cannot be read: a quote is probably not closed in it, or it is too long.`,
  });
}
