import { createHash } from 'node:crypto';
import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { signedIn } from '../support/people.js';
import { aContract, anOrganization, created } from '../support/records.js';
import { sql } from '../support/sql.js';

let api: TestApi;
let staff: ApiClient;
beforeAll(async () => {
  api = await startApi({ sample: false, env: { TERRIL_TODAY: '2020-06-15' } });
  staff = await signedIn(api, 'staff');
  const name = 'Café ; « Le Grisou », à Liévin';
  const { id } = created(await staff.post('/organizations', anOrganization({ name })));
  const add = async (fields: object) => created(await staff.post('/contracts', aContract(id, fields)));
  await add({ reference: 'T-1', startsOn: '2019-09-01', termMonths: 12, noticeMonths: 1 });
  await add({ reference: 'F-1', startsOn: '2019-01-01', endsOn: '2021-12-31', renewal: 'none' });
  await add({ reference: 'F-2', startsOn: '2019-01-01', endsOn: '2031-12-31', renewal: 'none' });
  await add({ reference: 'B-1', startsOn: '2019-01-01', endsOn: '2021-12-31', renewal: 'none', stage: 'draft' });
});
afterAll(() => api.stop());

const newAddress = async (person: ApiClient, kind = 'renewals'): Promise<string> =>
  created(await person.post('/calendar-feeds', { kind })).address;
const sinceOf = async (person: ApiClient): Promise<Record<string, string | null>> => {
  const feeds: { kind: string; createdAt: string | null }[] = (await person.get('/calendar-feeds')).body;
  return Object.fromEntries(feeds.map(({ kind, createdAt }) => [kind, createdAt]));
};
/** As a calendar program asks: without a session. */
const read = async (address: string) => {
  const response = await fetch(address);
  return { status: response.status, text: await response.text(), type: response.headers.get('content-type') };
};
/** Entries by another library than the one that writes them; the last day is included. */
const entriesOf = async (text: string) => {
  const { default: ICAL } = await import('ical.js');
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => {
    const { uid, summary, startDate, endDate } = new ICAL.Event(component);
    endDate.adjust(-1, 0, 0, 0);
    return { uid, summary, isDay: startDate.isDate, days: `${startDate} ${endDate}` };
  });
};

test('a secret address gives the window of each notice, the last day to refuse and the ends of terms', async () => {
  const address = await newAddress(staff);
  expect(address).toMatch(new RegExp(`^${api.url}/api/calendars/[\\w-]{43}\\.ics$`));
  const { status, text, type } = await read(address);
  expect([status, type]).toEqual([200, 'text/calendar; charset=utf-8']);
  const entries = await entriesOf(text);
  expect(entries.map(({ days, summary }) => `${days} ${summary.split(' · ').slice(0, 2).join(' · ')}`)).toEqual([
    '2020-04-30 2020-06-30 Avis à envoyer · T-1',
    '2020-07-31 2020-07-31 Dernier jour pour refuser · T-1',
    '2020-08-31 2020-08-31 Fin de période, reconduction le lendemain · T-1',
    '2021-12-31 2021-12-31 Fin du contrat · F-1',
  ]);
  expect(entries.every(({ isDay, summary }) => isDay && summary.endsWith('· Café ; « Le Grisou », à Liévin'))).toBe(
    true,
  );
  expect(new Set(entries.map(({ uid }) => uid)).size).toBe(4);
  const again = await entriesOf((await read(address)).text);
  expect(again.map(({ uid }) => uid)).toEqual(entries.map(({ uid }) => uid));
  expect((await read(`${address}?language=en`)).text).toContain('Last day to refuse');
});

test('the window of a notice goes once it is sent', async () => {
  const [{ id: contractId }] = (await staff.get('/renewals')).body.data;
  const notice = { contractId, termEndsOn: '2020-08-31', sentOn: '2020-06-10', means: 'letter' };
  created(await staff.post('/renewal-notices', notice));
  expect((await read(await newAddress(staff))).text).not.toContain('Avis à envoyer');
});

test('an address is kept as its hash, replaced by the next one, and revoked', async () => {
  const first = await newAddress(staff);
  const token = /([\w-]+)\.ics$/.exec(first)?.[1] ?? '';
  const kept = await sql<{ token_hash: string }>(api.databaseUrl, 'select token_hash from calendar_feeds');
  expect(kept).toEqual([{ token_hash: createHash('sha256').update(token).digest('hex') }]);
  const second = await newAddress(staff);
  expect([(await read(first)).status, (await read(second)).status]).toEqual([404, 200]);
  const team = await newAddress(staff, 'team');
  expect(await sinceOf(staff)).toEqual({ mine: null, team: expect.any(String), renewals: expect.any(String) });
  expect((await staff.delete('/calendar-feeds/renewals')).status).toBe(204);
  expect([(await read(second)).status, (await read(team)).status]).toEqual([404, 200]);
  expect((await sinceOf(staff)).renewals).toBeNull();
});

test('each person has one of their own, good while the account is', async () => {
  const reader = await signedIn(api, 'reader');
  const [mine, theirs] = [await newAddress(staff), await newAddress(reader)];
  expect([(await read(mine)).status, (await read(theirs)).status]).toEqual([200, 200]);
  await sql(api.databaseUrl, `update users set active = false where name = 'reader'`);
  expect([(await read(mine)).status, (await read(theirs)).status]).toEqual([200, 404]);
  for (const guess of ['x', '..%2f', 'a'.repeat(43), 'a'.repeat(5000)])
    expect((await read(`${api.url}/api/calendars/${guess}.ics`)).status).toBe(404);
  expect((await fetch(`${api.url}/api/calendar-feeds`, { method: 'POST' })).status).toBe(401);
  expect((await staff.post('/calendar-feeds', { kind: 'world' })).status).toBe(422);
  expect((await staff.delete('/calendar-feeds/world')).status).toBe(404);
});
