import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Set here for the workers: a PostgreSQL where they may create databases. */
export const SERVER = 'TERRIL_TEST_SERVER';
/** Set here for the workers: how the names of this run's databases begin. */
export const PREFIX = 'TERRIL_TEST_PREFIX';

const ROOT = join(__dirname, '../..');
const FOLDER = 'terril-test-';
/** Nothing of a test has to survive a power cut. */
const SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  wal_level: 'minimal',
  max_wal_senders: 0,
  max_connections: 100,
};

/** Starts one PostgreSQL for all tests of the run, unless TEST_DATABASE_URL names one. Jest calls it when a test needs it. */
export default async function setUp(): Promise<void> {
  process.env[PREFIX] = `terril_test_${process.pid}_`;
  const elsewhere = process.env['TEST_DATABASE_URL'];
  if (elsewhere) {
    process.env[SERVER] = elsewhere;
    return;
  }
  removeLeftovers();
  const folder = mkdtempSync(join(tmpdir(), `${FOLDER}${process.pid}-`));
  // Jest maps no modules here, so the launcher is the compiled one.
  execFileSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-b', 'libs/embedded-postgres'], {
    cwd: ROOT,
  });
  const { startEmbeddedPostgres } = await import('@terril/embedded-postgres');
  const server = await startEmbeddedPostgres({ folder, database: 'postgres', settings: SETTINGS });
  process.env[SERVER] = server.url;
  Object.assign(globalThis, {
    stopTestServer: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  });
}

/** Folders of runs that were killed; their PostgreSQL ends by itself once its files are gone. */
function removeLeftovers(): void {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(FOLDER))) {
    try {
      process.kill(Number(name.split('-')[2]), 0);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') continue;
      rmSync(join(tmpdir(), name), { recursive: true, force: true });
    }
  }
}
