import { spawnSync } from 'node:child_process';
import { chmodSync, lchownSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './error.js';

/** The ids PostgreSQL runs under, as `child_process.spawn` takes them; empty for the current account. */
export interface Account {
  uid?: number;
  gid?: number;
}

/**
 * The account to run PostgreSQL as: the current one, except for root, which PostgreSQL refuses to run as. Root uses the
 * account that already owns one of `folders` (the cluster, its home), else an account every system has.
 */
export function accountFor(folders: string[]): Account {
  if (process.getuid?.() !== 0) return {};
  return folders.map(ownerOf).find((owner) => owner && owner.uid !== 0) ?? systemAccount();
}

/** Whether `account` can write in `folder`, all folders above it included. */
export function canWrite(account: Account, folder: string): boolean {
  return spawnSync('test', ['-w', folder, '-a', '-x', folder], { ...account, cwd: '/' }).status === 0;
}

/** Makes what root wrote, or restored from a backup, the account's own and closed to others; files below included. */
export function giveTo({ uid, gid }: Account, path: string): void {
  if (uid === undefined || gid === undefined) return;
  const stats = lstatSync(path);
  lchownSync(path, uid, gid);
  if (!stats.isSymbolicLink()) chmodSync(path, stats.isDirectory() ? 0o700 : 0o600);
  if (stats.isDirectory()) for (const name of readdirSync(path)) giveTo({ uid, gid }, join(path, name));
}

function ownerOf(folder: string): Account | undefined {
  const stats = statSync(folder, { throwIfNoEntry: false });
  return stats && { uid: stats.uid, gid: stats.gid };
}

function systemAccount(): Account {
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }));
    if (uid?.status === 0 && gid?.status === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  }
  throw new EmbeddedPostgresError(
    'PostgreSQL does not run as root, and this system has no account named postgres or nobody.',
    'Run Terril as an ordinary user, or create an account named postgres.',
  );
}
