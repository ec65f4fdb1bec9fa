import { createHash } from 'node:crypto';
import { chownSync, closeSync, lstatSync, mkdirSync, openSync, readSync, rmdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Account } from './account.js';
import { EmbeddedPostgresError } from './error.js';

/** Names the socket file; the folder is private to one cluster, so every cluster can have the same. */
export const PORT = 5432;

/** The kernel's limit for the path of a socket: 104 bytes on macOS, 108 on Linux, the closing zero included. */
const LONGEST = 103;

/**
 * The name of the cluster's socket folder. It follows the cluster when it is moved, and differs for a copy of it and for a
 * new cluster made at the same place: no launcher can mistake one server for another.
 */
export function socketName(cluster: string): string {
  const { dev, ino } = statSync(cluster);
  const identity = Buffer.alloc(8);
  const file = openSync(join(cluster, 'global', 'pg_control'), 'r');
  readSync(file, identity, 0, identity.length, 0);
  closeSync(file);
  const digest = createHash('sha256')
    .update(`${dev} ${ino} ${identity.toString('hex')}`)
    .digest('hex');
  return `terril-${digest.slice(0, 16)}`;
}

/** Makes the folder of the server's socket, open to `account` alone: who reaches the socket is the database's master. */
export function createSocketFolder(name: string, account: Account): string {
  const file = `.s.PGSQL.${PORT}.lock`;
  const parent = [tmpdir(), '/tmp'].find((folder) => Buffer.byteLength(join(folder, name, file)) <= LONGEST) ?? '/tmp';
  const folder = join(parent, name);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (account.uid !== undefined && account.gid !== undefined && lstatSync(folder).uid === 0) {
      chownSync(folder, account.uid, account.gid);
    }
  } catch (cause) {
    throw unusable(folder, cause);
  }
  const stats = lstatSync(folder);
  if (!stats.isDirectory() || stats.uid !== (account.uid ?? process.getuid?.())) throw unusable(folder);
  return folder;
}

/** Leaves nothing behind in the temporary folder once the server has ended. */
export function removeSocketFolder(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Gone already, or the next server has started in it.
  }
}

function unusable(folder: string, cause?: unknown): EmbeddedPostgresError {
  const reason = cause instanceof Error ? cause.message : 'it belongs to another account';
  return new EmbeddedPostgresError(
    `The folder of the database socket, ${folder}, cannot be used: ${reason}.`,
    'Remove that folder, or set TMPDIR to a folder you can write in.',
    { cause },
  );
}
