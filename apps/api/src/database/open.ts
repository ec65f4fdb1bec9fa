import { startEmbeddedPostgres } from '@terril/embedded-postgres';
import type { Config } from '../config.js';
import { createDataSource } from './data-source.js';
import { migrate } from './migrate.js';
import { loadSample } from './sample.js';

/** A database ready to serve, and how to let go of it. */
export interface OpenDatabase {
  url: string;
  /** Names of the migrations that ran. */
  migrated: string[];
  sampleLoaded: boolean;
  close(): Promise<void>;
}

/** Opens the database of `config` (the embedded one unless DATABASE_URL is set), migrated; the demo's holds the sample. */
export async function openDatabase(config: Config): Promise<OpenDatabase> {
  const embedded = config.databaseUrl ? undefined : await startEmbeddedPostgres({ folder: config.dataFolder });
  const url = embedded?.url ?? (config.databaseUrl as string);
  const close = async () => embedded?.stop();
  try {
    const migrated = await migrate(url);
    const sampleLoaded = config.demo && (await isEmpty(url));
    if (sampleLoaded) await loadSample(url, config.sampleFolder);
    return { url, migrated, sampleLoaded, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function isEmpty(url: string): Promise<boolean> {
  const source = await createDataSource(url).initialize();
  try {
    const [{ empty }] = await source.query<[{ empty: boolean }]>(
      'select not exists (select 1 from organizations) and not exists (select 1 from users) as empty',
    );
    return empty;
  } finally {
    await source.destroy();
  }
}
