import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { freemem, tmpdir } from 'node:os';
import { join } from 'node:path';

/** Set here for the workers: a PostgreSQL where they may create databases. */
export const SERVER = 'TERRIL_TEST_SERVER';
/** Set here for the workers: how the names of this run's databases begin. */
export const PREFIX = 'TERRIL_TEST_PREFIX';

const ROOT = join(__dirname, '../..');
const FOLDER = 'terril-test-';
/** Where the server's files may lie: in memory, where one database is copied into another in 30 ms instead of 1 s. */
const MEMORY = '/dev/shm';
const HOMES = [tmpdir(), ...(existsSync(MEMORY) ? [MEMORY] : [])];
const BYTES_NEEDED = 2 ** 31;
/** Nothing of a test has to survive a power cut. */
const SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  wal_level: 'minimal',
  max_wal_senders: 0,
  max_connections: 100,
  max_wal_size: '256MB',
};

/** Starts one PostgreSQL for all tests of the run, unless TEST_DATABASE_URL names one. Jest calls it when a test needs it. */
export default async function setUp(): Promise<void> {
  process.env[PREFIX] = `terril_test_${process.pid}_`;
  // The API that tests speak to is the compiled one, and so is the launcher: jest maps no modules here.
  execFileSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-b', 'apps/api'], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  const elsewhere = process.env['TEST_DATABASE_URL'];
  if (elsewhere) {
    process.env[SERVER] = elsewhere;
    return;
  }
  for (const home of HOMES) removeLeftovers(home);
  const folder = mkdtempSync(join(roomiest(), `${FOLDER}${process.pid}-`));
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

/** The memory of the machine where it has plenty, else the usual folder of temporary files. */
function roomiest(): string {
  if (!HOMES.includes(MEMORY)) return tmpdir();
  const { bavail, bsize } = statfsSync(MEMORY);
  return bavail * bsize > BYTES_NEEDED && freemem() > 2 * BYTES_NEEDED ? MEMORY : tmpdir();
}

/** Folders of runs that were killed; their PostgreSQL ends by itself once its files are gone. */
function removeLeftovers(home: string): void {
  for (const name of readdirSync(home).filter((entry) => entry.startsWith(FOLDER))) {
    try {
      process.kill(Number(name.split('-')[2]), 0);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') continue;
      rmSync(join(home, name), { recursive: true, force: true });
    }
  }
}
