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
