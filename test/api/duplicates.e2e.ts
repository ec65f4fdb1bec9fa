import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { signedIn } from '../support/people.js';
import { aContact, anOrganization, created } from '../support/records.js';

let api: TestApi;
let staff: ApiClient;
let reader: ApiClient;

beforeAll(async () => {
  api = await startApi({ sample: false });
  staff = await signedIn(api, 'staff');
  reader = await signedIn(api, 'reader');
});
afterAll(() => api.stop());

const english = { 'accept-language': 'en' };
const newOrganization = async (fields: object) =>
  created(await staff.post('/organizations', anOrganization(fields))).id;

/** Scans, and waits for the end as the page does. */
async function scan(): Promise<any> {
  const { body: before } = await staff.get('/duplicates/scan');
  expect((await staff.post('/duplicates/scan')).status).toBe(202);
  for (;;) {
    const { body } = await staff.get('/duplicates/scan');
    // It was not cut short: it runs, or is done.
    expect(body.hasFailed).toBe(false);
    if (!body.isRunning && body.finishedAt !== before.finishedAt) return body;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

test('typing tells what the record may already be, and a change is no duplicate of itself', async () => {
  const id = await newOrganization({ name: 'Association du Chevalement', email: 'bureau@chevalement.example' });
  const path = '/organizations/duplicates?name=Le%20Chevalement&email=tresor@chevalement.example';
  const { status, body } = await reader.get(path);
  expect([status, body]).toEqual([
    200,
    [
      {
        id,
        name: 'Association du Chevalement',
        detail: expect.stringContaining('62800 Liévin'),
        score: 80,
        signs: ['name', 'domain'],
      },
    ],
  ]);
  expect((await reader.get(`${path}&exceptId=${id}`)).body).toEqual([]);
  const unknown = await reader.get('/organizations/duplicates?nom=x', english);
  expect([unknown.status, unknown.body.errors]).toEqual([400, { nom: 'Unknown key.' }]);
  const bad = await reader.get('/contacts/duplicates?organizationIds=x');
  expect([bad.status, bad.body.errors]).toEqual([400, { organizationIds: 'Des identifiants, 500 au plus.' }]);
});

test('the base is scanned, and what is said not to be a duplicate is remembered with who said it', async () => {
  const one = created(await staff.post('/contacts', aContact())).id;
  const other = created(await staff.post('/contacts', aContact())).id;
  expect(await scan()).toMatchObject({ isRunning: false, hasFailed: false, pairs: expect.any(Number) });
  const list = async () => (await reader.get('/duplicates?recordType=contacts')).body;
  expect(await list()).toMatchObject({
    total: 1,
    data: [{ size: 2, records: [{ id: one }, { id: other }], pairs: [{ oneId: one, otherId: other, score: 92 }] }],
  });
  const said = created(await staff.post('/not-duplicates', { recordType: 'contacts', ids: [other, one] }));
  expect(said).toMatchObject([
    { oneId: one, otherId: other, userName: 'staff', label: 'Nadia Sorbier / Nadia Sorbier' },
  ]);
  expect((await list()).total).toBe(0);
  const remembered = await reader.get('/not-duplicates?recordType=contacts&q=sorbier');
  expect(remembered.body).toMatchObject({ total: 1, data: [{ id: said[0].id }] });
  const { body: history } = await staff.get('/history?recordType=not-duplicates');
  expect(history.data).toMatchObject([{ action: 'create', userName: 'staff', label: 'Nadia Sorbier / Nadia Sorbier' }]);

  expect((await staff.delete(`/not-duplicates/${said[0].id}`)).status).toBe(200);
  expect((await list()).total).toBe(1);
  const item = (await staff.get('/trash?perPage=1')).body.data[0];
  expect((await staff.post(`/trash/${item.id}/restore`)).status).toBe(200);
  expect((await list()).total).toBe(0);
});

test('what cannot be said of records is refused', async () => {
  const id = await newOrganization({ name: 'Seule' });
  const say = (body: object) => staff.post('/not-duplicates', body, english);
  const alone = await say({ recordType: 'organizations', ids: [id, id] });
  expect([alone.status, alone.body.errors]).toEqual([422, { ids: 'From 2 to 20 records.' }]);
  expect((await say({ recordType: 'organizations', ids: [id, 999_999] })).status).toBe(404);
  expect((await say({ recordType: 'invoices', ids: [id, 1] })).status).toBe(422);
  const refused = await reader.post('/not-duplicates', { recordType: 'organizations', ids: [id, 1] });
  expect(refused.status).toBe(403);
  expect((await reader.post('/duplicates/scan')).status).toBe(403);
  expect((await staff.get('/duplicates?minScore=many')).status).toBe(400);
});
