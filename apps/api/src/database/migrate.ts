import { alone } from '../core/advisory-lock.js';
import { createDataSource } from './data-source.js';

/** Any number, the same in every process: whoever holds it migrates, the others wait. */
const MIGRATION_LOCK = { key: '$1', parameters: [7_337_451] };

/** Brings the database at `url` to the newest schema; several processes may call it at once. Returns what ran. */
export async function migrate(url: string): Promise<string[]> {
  const source = await createDataSource(url).initialize();
  try {
    const ran = await alone(source, MIGRATION_LOCK, () => source.runMigrations({ transaction: 'all' }));
    return ran.map(({ name }) => name);
  } finally {
    await source.destroy();
  }
}
