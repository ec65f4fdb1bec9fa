import { readdirSync, readFileSync } from 'node:fs';
import type { Client } from 'pg';

const TICKS_PER_SECOND = 100;
const [PARENT, OWN_USER, OWN_SYSTEM, CHILDREN_USER, CHILDREN_SYSTEM] = [1, 11, 12, 13, 14] as const;

/** The seconds of processor PostgreSQL has taken since it started, all of its processes; only on Linux, on this machine. */
export async function postgresSeconds(client: Client): Promise<number | undefined> {
  try {
    const { rows } = await client.query<{ content: string }>(`select pg_read_file('postmaster.pid') as content`);
    const postmaster = rows[0]?.content.split('\n')[0] ?? '';
    const ended = statOf(postmaster);
    const running = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(statOf)
      .filter((stat) => stat[PARENT] === Number(postmaster));
    const ticks = [...running, ended].reduce((sum, stat) => sum + at(stat, OWN_USER) + at(stat, OWN_SYSTEM), 0);
    return (ticks + at(ended, CHILDREN_USER) + at(ended, CHILDREN_SYSTEM)) / TICKS_PER_SECOND;
  } catch {
    return undefined;
  }
}

/** What stands after the name of the program in /proc/<pid>/stat; nothing of a process that has just ended. */
function statOf(pid: string): number[] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
  } catch {
    return [];
  }
}

const at = (stat: number[], place: number): number => stat[place] ?? 0;
