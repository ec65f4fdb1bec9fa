import { linkSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { basename, join } from 'node:path';
import { answers } from './connection.js';
import { EmbeddedPostgresError } from './error.js';
import { commandOf, isRunning } from './processes.js';

/** A server that runs on the cluster, as it describes itself in `postmaster.pid`. */
export interface Postmaster {
  pid: number;
  socketFolder: string;
}

const PATIENCE = 15_000;

/**
 * Finds the server that already runs on `cluster`, waiting for one that starts or stops. A file left by a crash is removed:
 * PostgreSQL would be taken in when its process id now belongs to another program (after a restart of the machine or
 * container). Removing is safe, PostgreSQL also recognizes a live server of the cluster by its shared memory.
 */
export async function findPostmaster(cluster: string, socketName: string): Promise<Postmaster | undefined> {
  for (const end = Date.now() + PATIENCE; ; await sleep(50)) {
    const content = read(cluster);
    if (content === undefined) return undefined;
    const postmaster = parse(content);
    if (!isOurs(postmaster, socketName)) {
      removeIfStill(cluster, content);
      return undefined;
    }
    if (await answers(postmaster.socketFolder)) return postmaster;
    if (Date.now() > end) {
      throw new EmbeddedPostgresError(
        `A PostgreSQL server (process ${postmaster.pid}) runs on ${cluster} and does not answer.`,
        `End that process (kill -INT ${postmaster.pid}) and start again.`,
      );
    }
  }
}

/** The process id of the server that holds `cluster`; undefined when none has claimed it. */
export function postmasterPid(cluster: string): number | undefined {
  const content = read(cluster);
  return content === undefined ? undefined : parse(content).pid;
}

/** The first line is the process id, the fifth the socket's folder, which is missing while the server starts. */
function parse(content: string): Postmaster {
  const [pid, , , , socketFolder = ''] = content.split('\n');
  return { pid: Number(pid), socketFolder };
}

/** The server of this very cluster, not of the one it was copied from, nor a later program with the same process id. */
function isOurs({ pid, socketFolder }: Postmaster, socketName: string): boolean {
  if (!isRunning(pid)) return false;
  return basename(socketFolder) === socketName || commandOf(pid).includes(socketName);
}

/** Removes the file unless another launcher has replaced it meanwhile. */
function removeIfStill(cluster: string, content: string): void {
  const file = join(cluster, 'postmaster.pid');
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    if (readFileSync(aside, 'utf8') !== content) linkSync(aside, file);
  } catch {
    // Another launcher removed it first.
  }
  rmSync(aside, { force: true });
}

function read(cluster: string): string | undefined {
  try {
    return readFileSync(join(cluster, 'postmaster.pid'), 'utf8');
  } catch {
    return undefined;
  }
}
