import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbeddedPostgres } from '@terril/embedded-postgres';
import type { DataSource } from 'typeorm';
import { createDataSource } from './data-source.js';
import { migrate } from './migrate.js';

/** Runs `work` on a new, migrated database that is gone afterwards, files included. */
export async function onScratchDatabase<T>(work: (source: DataSource) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'terril-scratch-'));
  const postgres = await startEmbeddedPostgres({ folder, settings: { fsync: 'off' } });
  try {
    await migrate(postgres.url);
    const source = await createDataSource(postgres.url).initialize();
    return await work(source).finally(() => source.destroy());
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
