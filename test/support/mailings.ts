import type { ApiClient } from './client.js';
import { created } from './records.js';

/** A campaign of e-mails to a segment, at the highest pace; `fields` win. */
export const aMailing = (segmentId: number, fields: object = {}) => ({
  name: 'Rentrée',
  kind: 'mailing',
  segmentId,
  subject: 'Des nouvelles pour {{organization}}',
  body: 'Bonjour {{contact}},\n\nL’**atelier** ouvre : https://atelier.example.org',
  ratePerMinute: 600,
  ...fields,
});

/** The id of a live segment of all that the filters of a list find. */
export async function segmentOf(staff: ApiClient, name: string, list: string, filters: object): Promise<number> {
  return created(await staff.post('/segments', { name, list, filters: JSON.stringify(filters) })).id;
}

/** The campaign once its state is this one. */
export async function campaignOnce(staff: ApiClient, id: number, state: string): Promise<any> {
  for (;;) {
    const { body } = await staff.get(`/campaigns/${id}`);
    if (body.state === state) return body;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Makes a mailing begin, and waits until it is over. */
export async function sent(staff: ApiClient, { id, version }: { id: number; version: number }): Promise<any> {
  const { status, body } = await staff.post(`/campaigns/${id}/start`, { version });
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
  return campaignOnce(staff, id, 'done');
}

/** The page where the reader of an e-mail unsubscribes, as its header names it. */
export function unsubscribeUrl(mail: { headers: Map<string, any> }): string {
  return mail.headers.get('list').unsubscribe.url;
}
