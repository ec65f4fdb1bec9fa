import { setTimeout as pause } from 'node:timers/promises';
import type { ApiClient } from './client.js';
import { created } from './records.js';

/** Sends a file of the accountant's and waits until it was read. */
export async function importLedger(
  client: ApiClient,
  year: number,
  content: string | Buffer,
  name = 'FEC.txt',
): Promise<any> {
  const file = created(await client.upload(`/files?purpose=import&name=${name}`, content));
  const { id } = created(await client.post('/ledger-imports', { year, fileId: file.id }));
  for (;;) {
    const { body } = await client.get(`/ledger-imports/${id}`);
    if (body.state !== 'reading') return body;
    await pause(100);
  }
}

/** Confirms one that was read and, where that is not refused, waits until it counts or its job gave up. */
export async function confirmLedger(
  client: ApiClient,
  { id, version }: { id: number; version: number },
  fields: object,
): Promise<any> {
  const asked = await client.post(`/ledger-imports/${id}/confirm`, { version, ...fields });
  if (asked.status !== 200) return asked;
  for (;;) {
    const { body } = await client.get(`/ledger-imports/${id}`);
    if (body.state !== 'confirming') return { status: asked.status, body };
    await pause(100);
  }
}
