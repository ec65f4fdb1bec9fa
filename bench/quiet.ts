import { setTimeout } from 'node:timers/promises';
import type { Client } from 'pg';

/** Longer than the API takes to send what it finds undone. */
const QUIET_MS = 5_000;
const MS_BETWEEN_LOOKS = 250;
const UNDONE = `select exists (select from jobs.job where state in ('created', 'retry', 'active')) as busy`;

/** Waits until the API has done the work of its day: no job waits or runs for some seconds, whatever else it does then. */
export async function untilQuiet(client: Client): Promise<void> {
  let since = performance.now();
  while (performance.now() - since < QUIET_MS) {
    await setTimeout(MS_BETWEEN_LOOKS);
    const { rows } = await client.query<{ busy: boolean }>(UNDONE);
    if (rows[0]?.busy) since = performance.now();
  }
}
