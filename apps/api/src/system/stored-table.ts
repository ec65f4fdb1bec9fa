import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type OpenTable, openTable, UnreadableTable } from '@terril/tables';
import { RuleBroken } from '../core/errors.js';
import type { FilesService } from './files/files.service.js';

/** A table, and where it is. */
export interface StoredTable {
  fileId: number;
  /** Which sheet of it, from 1. */
  sheet: number;
  /** What names the file in a request. */
  field: 'fileId' | 'linesFileId';
}

/**
 * Runs `work` on the table in a stored file, set down on disk meanwhile: a zipped one is not read from its beginning.
 * @throws RuleBroken on the field when it cannot be read; NotFound when it is gone
 */
export async function withStoredTable<T>(
  files: FilesService,
  { fileId, sheet, field }: StoredTable,
  work: (table: OpenTable) => Promise<T>,
): Promise<T> {
  const place = path.join(tmpdir(), `terril-import-${randomUUID()}`);
  try {
    await pipeline(await files.open(fileId), createWriteStream(place, { mode: 0o600 }));
    const table = await openTable(place, sheet);
    try {
      return await work(table);
    } finally {
      await table.rows.return(undefined);
    }
  } catch (error) {
    if (error instanceof UnreadableTable) throw RuleBroken.on(field, error.code, error.sentence);
    throw error;
  } finally {
    await rm(place, { force: true });
  }
}
