import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Whether a process with this id runs; one that ended and waits to be collected by its parent does not. */
export function isRunning(pid: number): boolean {
  return birthOf(pid) !== undefined;
}

/** A mark of when process `pid` started, which tells it from a later process of the same id; undefined when it is gone. */
export function birthOf(pid: number): string | undefined {
  if (process.platform !== 'linux') return inspect(pid, 'lstart');
  // After the name in parentheses: the state, then 18 numbers, then the start time.
  const [state, ...rest] =
    read(pid, 'stat')
      ?.replace(/^.*\) /s, '')
      .split(' ') ?? [];
  return state === undefined || state === 'Z' || state === 'X' ? undefined : rest[18];
}

/** The command line of process `pid`; empty when it is gone. */
export function commandOf(pid: number): string {
  return (process.platform === 'linux' ? read(pid, 'cmdline') : inspect(pid, 'command')) ?? '';
}

function read(pid: number, file: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return undefined;
  }
}

function inspect(pid: number, column: string): string | undefined {
  const { stdout } = spawnSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' });
  return stdout?.trim() || undefined;
}
