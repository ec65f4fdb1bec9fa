import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, fstatSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { join } from 'node:path';
import { type Account, giveTo } from './account.js';
import type { Binaries } from './binaries.js';
import { type DataFolder, environment } from './cluster.js';
import { answers } from './connection.js';
import { postmasterPid } from './postmaster-file.js';
import { PORT } from './socket.js';

/** What a server needs to start. */
export interface ServerPlan {
  binaries: Binaries;
  account: Account;
  data: DataFolder;
  log: string;
  settings: Record<string, string | number>;
}

/**
 * Private socket only, everything in UTC, the memory a report over ten years needs (it is taken when needed), and the costs
 * of a disk without moving parts. The plan's settings win.
 */
const SETTINGS = {
  shared_buffers: '256MB',
  work_mem: '32MB',
  random_page_cost: 1.1,
  max_connections: 60,
  timezone: 'UTC',
  log_timezone: 'UTC',
  jit: 'off',
};

const LARGEST_LOG = 10_000_000;
/** Replaying the journal of a big database after a crash takes minutes. */
const LONGEST_START = 300_000;
const LONGEST_STOP = 30_000;

/** Starts PostgreSQL, for as long as this process lives, and waits until it answers. @returns the process, or the log of a start that failed. */
export async function startServer(plan: ServerPlan, socketFolder: string): Promise<ChildProcess | string> {
  const log = openLog(plan);
  const begin = fstatSync(log).size;
  const server = spawn(join(plan.binaries.folder, 'postgres'), argumentsOf(plan, socketFolder), {
    ...plan.account,
    cwd: plan.data.cwd,
    env: environment(),
    detached: true, // Ctrl-C in the terminal is for the supervisor, which stops its server after its own work.
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const stopAtExit = (): unknown => server.kill('SIGINT');
  process.once('exit', stopAtExit);
  server.once('exit', () => process.off('exit', stopAtExit));
  let failure: Error | undefined;
  server.on('error', (error) => (failure = error));
  // Another server of the cluster may answer on the same socket, and this one then ends.
  const isReady = async (): Promise<boolean> =>
    postmasterPid(plan.data.cwd) === server.pid && (await answers(socketFolder)) && !hasEnded(server);
  for (const end = Date.now() + LONGEST_START; !(await isReady()); await sleep(30)) {
    if (failure) return failure.message;
    if (hasEnded(server)) return readFileSync(plan.log).subarray(begin).toString();
    if (Date.now() > end) {
      await stopServer(server);
      return `FATAL:  not ready after ${LONGEST_START / 1000} s`;
    }
  }
  return server;
}

/** Stops at once but cleanly: open transactions are rolled back, everything written is on disk. */
export async function stopServer(server: ChildProcess): Promise<void> {
  if (hasEnded(server)) return;
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGINT');
  const lastResort = setTimeout(() => server.kill('SIGQUIT'), LONGEST_STOP);
  await ended;
  clearTimeout(lastResort);
}

function hasEnded(server: ChildProcess): boolean {
  return server.exitCode !== null || server.signalCode !== null;
}

function argumentsOf({ data, settings }: ServerPlan, socketFolder: string): string[] {
  const all = {
    ...SETTINGS,
    ...settings,
    listen_addresses: '',
    unix_socket_directories: `"${socketFolder}"`,
    port: PORT,
  };
  return ['-D', data.argument, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

function openLog({ log, account }: ServerPlan): number {
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > LARGEST_LOG) truncateSync(log);
  const file = openSync(log, 'a', 0o600);
  giveTo(account, log);
  return file;
}
