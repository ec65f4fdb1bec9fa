import type { Client } from 'pg';
import { fillProspecting } from '../data/prospecting.js';
import { fillRecurring } from '../recurring/fill.js';

/** What a day of work is read from, beside ten years of recurring revenue. */
export async function fillDaily(client: Client, scale: number): Promise<void> {
  await fillRecurring(client, scale);
  await client.query(`set terril.history = 'off'`);
  await fillProspecting(client, scale);
  await client.query('vacuum analyze');
}
