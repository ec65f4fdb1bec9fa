import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Account, canWrite, giveTo } from './account.js';
import type { Binaries } from './binaries.js';
import { EmbeddedPostgresError, errorCode } from './error.js';
import { isRunning } from './processes.js';

/** How PostgreSQL is told its data folder, and from where it must be started. */
export interface DataFolder {
  argument: string;
  cwd: string;
}

/** What a cluster is made with; one that need not survive a power cut is made faster. */
export interface Creation {
  binaries: Binaries;
  account: Account;
  durable: boolean;
}

/**
 * Creates the cluster in `folder` unless it is there. Made aside and renamed once complete, so that neither a kill in the
 * middle nor two launchers at the same moment leave half a cluster behind.
 * @returns whether this call created it.
 */
export function createCluster(home: string, folder: string, how: Creation): boolean {
  const { binaries, account } = how;
  if (existsSync(folder)) {
    refuseOtherMajor(folder, binaries.major);
    if (statSync(folder).uid === 0) giveTo(account, folder);
    return false;
  }
  removeDrafts(home);
  const draft = mkdtempSync(join(home, `creating-${process.pid}-`));
  try {
    giveTo(account, draft);
    initialize(draft, how);
    renameSync(draft, folder);
    return true;
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (errorCode(error) === 'ENOTEMPTY' || errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Names `folder` so that `account` reaches it. Where a folder above is closed to the account (a project in root's home),
 * the server starts inside the data folder and knows it as its working directory, which Linux lets it keep.
 */
export function reach(folder: string, account: Account): DataFolder {
  if (account.uid === undefined || canWrite(account, folder)) return { argument: folder, cwd: folder };
  if (existsSync('/proc/self/cwd')) return { argument: '/proc/self/cwd', cwd: folder };
  throw new EmbeddedPostgresError(
    `${folder} lies in a folder closed to the account that PostgreSQL runs as.`,
    'Choose a data folder outside of root’s home, or run Terril as an ordinary user.',
  );
}

/** The environment of the PostgreSQL programs: neutral messages and clock, nothing of Node.js. */
export function environment(): NodeJS.ProcessEnv {
  const { PATH } = process.env;
  return { PATH, LC_ALL: 'C', TZ: 'UTC' };
}

function initialize(folder: string, { binaries, account, durable }: Creation): void {
  const { argument, cwd } = reach(folder, account);
  const locale = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const { status, stderr, error } = spawnSync(
    join(binaries.folder, 'initdb'),
    [
      '-D',
      argument,
      '-U',
      'postgres',
      '-A',
      'trust',
      '-E',
      'UTF8',
      ...locale,
      '--no-instructions',
      ...(durable ? [] : ['--no-sync']),
    ],
    { ...account, cwd, env: environment(), encoding: 'utf8' },
  );
  if (status === 0) return;
  const reason = error?.message ?? stderr.trim();
  if (reason.includes('No space left on device')) throw diskFull(dirname(folder));
  throw new EmbeddedPostgresError(
    `PostgreSQL could not create its data in ${dirname(folder)}: ${reason}`,
    'Check the folder’s permissions and the free disk space.',
  );
}

/** The same sentence whether the disk fills up at creation or at start. */
export function diskFull(folder: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `The disk that holds ${folder} is full.`,
    'Free some space (a new database takes 60 MB) and start again.',
  );
}

function refuseOtherMajor(folder: string, major: number): void {
  const version = existsSync(join(folder, 'PG_VERSION')) && readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();
  if (version === String(major)) return;
  throw new EmbeddedPostgresError(
    version
      ? `${folder} was written by PostgreSQL ${version}; these programs are PostgreSQL ${major}.`
      : `${folder} exists and holds no PostgreSQL data.`,
    'Choose another data folder, or bring the data over with pg_dump and pg_restore.',
  );
}

/** Drafts of launchers that were killed while creating. */
function removeDrafts(home: string): void {
  for (const name of readdirSync(home)) {
    const pid = /^creating-(\d+)-/.exec(name)?.[1];
    if (pid && !isRunning(Number(pid))) rmSync(join(home, name), { recursive: true, force: true });
  }
}
