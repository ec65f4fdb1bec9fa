import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { join } from 'node:path';
import { type Account, giveTo } from './account.js';
import type { RunningServer } from './join-or-start.js';
import { birthOf, isRunning } from './processes.js';
import { stopServer } from './server.js';
import { removeSocketFolder } from './socket.js';

const NOTE = 'supervisor';

/**
 * Watches over the server of `home`: one started here is started again when it ends unasked, and does not outlive this
 * process unless that one is killed by force.
 * @returns how to stop the server; one that another live process started is left alone.
 */
export function supervise(
  home: string,
  account: Account,
  first: RunningServer,
  launch: () => Promise<RunningServer>,
): () => Promise<void> {
  let server = first;
  let restarting = Promise.resolve();
  const stopping = new AbortController();
  const stopAtExit = (): void => {
    if (!server.process && !hasOtherSupervisor(home)) interrupt(server.pid);
  };

  const watch = (): void => {
    server.process?.unref();
    server.process?.once('exit', () => {
      if (!stopping.signal.aborted) restarting = restart();
    });
  };
  const restart = async (): Promise<void> => {
    console.error('PostgreSQL ended unexpectedly: starting it again.');
    while (!stopping.signal.aborted) {
      try {
        server = await launch();
        return watch();
      } catch (error) {
        console.error(error instanceof Error ? error.message : error);
        await sleep(5000, undefined, { signal: stopping.signal }).catch(() => undefined);
      }
    }
  };

  if (first.process || !hasOtherSupervisor(home)) takeOver(home, account);
  process.once('exit', stopAtExit);
  watch();
  return async () => {
    stopping.abort();
    await restarting;
    process.off('exit', stopAtExit);
    if (server.process) await stopServer(server.process);
    else if (hasOtherSupervisor(home)) return;
    else await stopLeftOver(server.pid);
    removeSocketFolder(server.socketFolder);
  };
}

async function stopLeftOver(pid: number): Promise<void> {
  interrupt(pid);
  while (isRunning(pid)) await sleep(20);
}

function interrupt(pid: number): void {
  if (isRunning(pid)) process.kill(pid, 'SIGINT');
}

/** Notes this process as the one that stops the server of `home`. */
function takeOver(home: string, account: Account): void {
  writeFileSync(join(home, NOTE), `${process.pid} ${birthOf(process.pid)}\n`);
  giveTo(account, join(home, NOTE));
}

/** Whether another live process will stop the server of `home`. */
function hasOtherSupervisor(home: string): boolean {
  try {
    const [pid, ...birth] = readFileSync(join(home, NOTE), 'utf8').trim().split(' ');
    return Number(pid) !== process.pid && birthOf(Number(pid)) === birth.join(' ');
  } catch {
    return false;
  }
}
