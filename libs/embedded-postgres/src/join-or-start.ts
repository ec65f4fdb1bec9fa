import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { diskFull } from './cluster.js';
import { EmbeddedPostgresError } from './error.js';
import { findPostmaster, type Postmaster } from './postmaster-file.js';
import { type ServerPlan, startServer } from './server.js';
import { createSocketFolder, removeSocketFolder, socketName } from './socket.js';

/** A server that answers; `process` when it was started here, nothing when it ran already. */
export interface RunningServer extends Postmaster {
  process?: ChildProcess;
}

/** Signs, in the log of a failed start, of another server of this cluster that is starting or ending. */
const ANOTHER_SERVER = /postmaster\.pid|\.s\.PGSQL\.|pre-existing shared memory block/;
const PATIENCE = 30_000;

/**
 * Joins the server of `cluster`, or starts it. Two launchers may come here at the same moment: PostgreSQL lets one
 * through, and the other then finds its server.
 */
export async function joinOrStart(cluster: string, plan: ServerPlan): Promise<RunningServer> {
  const name = socketName(cluster);
  for (const end = Date.now() + PATIENCE; ; await sleep(100)) {
    const running = await findPostmaster(cluster, name);
    if (running) return running;
    const socketFolder = createSocketFolder(name, plan.account);
    const started = await startServer(plan, socketFolder);
    if (typeof started !== 'string') return { pid: started.pid ?? 0, socketFolder, process: started };
    if (ANOTHER_SERVER.test(started) && Date.now() < end) continue;
    removeSocketFolder(socketFolder);
    if (started.includes('No space left on device')) throw diskFull(cluster);
    const reason = /(?:FATAL|PANIC): +(.*)/.exec(started)?.[1] ?? started.trim();
    throw new EmbeddedPostgresError(`PostgreSQL did not start on ${cluster}: ${reason}`, `Details are in ${plan.log}.`);
  }
}
