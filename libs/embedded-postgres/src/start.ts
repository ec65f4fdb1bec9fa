import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { accountFor } from './account.js';
import { findBinaries, packageFolder } from './binaries.js';
import { createCluster, diskFull, reach } from './cluster.js';
import { ensureDatabase, urlOf } from './connection.js';
import { EmbeddedPostgresError, errorCode } from './error.js';
import { joinOrStart, type RunningServer } from './join-or-start.js';
import { supervise } from './supervisor.js';

export interface EmbeddedPostgresOptions {
  /** Where the data, the log and the notes of the launcher are kept; made when missing. */
  folder: string;
  /** The database to connect to; made when missing. */
  database?: string;
  /** PostgreSQL settings added to the command line, such as `{ fsync: 'off' }`. */
  settings?: Record<string, string | number>;
}

export interface EmbeddedPostgres {
  /** For node-postgres or TypeORM. */
  url: string;
  /** The server was running already: of another process, or left over by one that was killed. */
  adopted: boolean;
  /** The data was created by this start. */
  fresh: boolean;
  /** Stops the server, unless it was adopted and the process that started it is alive. May be called twice. */
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that comes with the project on `folder`, or joins the one that runs there.
 * @throws EmbeddedPostgresError with a sentence and a hint for whoever started it.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const home = resolve(options.folder);
  try {
    return await start(home, options);
  } catch (error) {
    throw errorCode(error) === 'ENOSPC' ? diskFull(home) : error;
  }
}

async function start(home: string, options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const cluster = join(home, 'cluster');
  prepareHome(home, cluster);
  const settings = options.settings ?? {};
  const account = accountFor([cluster, home]);
  const binaries = findBinaries(account);
  const fresh = createCluster(home, cluster, { binaries, account, durable: settings['fsync'] !== 'off' });
  const data = reach(cluster, account);
  const plan = { binaries, account, data, log: join(home, 'postgres.log'), settings };
  const launch = (): Promise<RunningServer> => joinOrStart(cluster, plan);
  const server = await launch();
  const stop = supervise(home, account, server, launch);
  const database = options.database ?? 'terril';
  try {
    await ensureDatabase(server.socketFolder, database);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: urlOf(server.socketFolder, database), adopted: !server.process, fresh, stop };
}

function prepareHome(home: string, cluster: string): void {
  if (process.platform === 'win32') {
    throw new EmbeddedPostgresError(
      'The embedded PostgreSQL does not run on Windows.',
      'Set DATABASE_URL to a PostgreSQL server, or run Terril in WSL.',
    );
  }
  // Before the folder: without programs, as in the image of docker/, it is no use to make it writable.
  packageFolder();
  try {
    mkdirSync(home, { recursive: true });
    accessSync(home, constants.W_OK | constants.X_OK);
  } catch (cause) {
    if (errorCode(cause) === 'ENOSPC') throw cause;
    const reason = /\w+: ([^:]*?),/.exec(String(cause))?.[1] ?? String(cause);
    throw new EmbeddedPostgresError(
      `The data folder ${home} cannot be written: ${reason}.`,
      'Choose another data folder, or give this account the right to write in it.',
      { cause },
    );
  }
  const owner = statSync(cluster, { throwIfNoEntry: false })?.uid;
  const uid = process.getuid?.();
  if (owner === undefined || uid === 0 || owner === uid) return;
  throw new EmbeddedPostgresError(
    `The database in ${home} belongs to another account (uid ${owner}).`,
    'Start Terril as that account or as root, or choose another data folder.',
  );
}
