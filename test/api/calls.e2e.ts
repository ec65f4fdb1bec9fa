import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { segmentOf } from '../support/mailings.js';
import { signedIn } from '../support/people.js';
import { aContact, anOrganization, aRole, created } from '../support/records.js';
import { sql } from '../support/sql.js';

let api: TestApi;
let staff: ApiClient;
let colleague: ApiClient;
beforeAll(async () => {
  api = await startApi({ sample: false, env: { TERRIL_TODAY: '2020-06-15' } });
  colleague = await signedIn(api);
  staff = await signedIn(api, 'staff');
});
afterAll(() => api.stop());

let count = 0;
/** Calls under way to organizations of these telephones, by name. */
const calls = async (...phones: (string | null)[]) => {
  const ids: number[] = [];
  for (const phone of phones) {
    const fields = { name: `Appelée ${++count}`, phone };
    ids.push(created(await staff.post('/organizations', anOrganization(fields))).id);
  }
  const name = `Appels ${++count}`;
  const segmentId = await segmentOf(staff, name, 'organizations', { id: ids });
  const campaign = created(await staff.post('/campaigns', { name, kind: 'calls', segmentId, body: 'Bonjour !' }));
  const { status, body } = await staff.post(`/campaigns/${campaign.id}/calls/start`, { version: campaign.version });
  return { id: campaign.id as number, ids, status, body };
};
const next = async (by: ApiClient, id: number) => (await by.post(`/campaigns/${id}/calls/next`)).body;
const log = (by: ApiClient, id: number, fields: object) => by.post(`/call-entries/${id}/result`, fields);

test('calls are worked through one by one, each logged as an activity, until nobody is left', async () => {
  const { id, ids, body } = await calls('03 21 00 00 01', '03 21 00 00 02', null);
  expect(body).toMatchObject({ total: 3, toCall: 2, leftOut: 1, done: 0 });
  const { call: first, left } = await next(staff, id);
  expect([first, left]).toMatchObject([
    { organizationId: ids[0], phones: [{ value: '03 21 00 00 01' }], city: 'Liévin', claimedByName: 'staff' },
    1,
  ]);
  expect((await next(staff, id)).call.id).toBe(first.id);
  const logged = await log(staff, first.id, { result: 'interested', note: 'Veut un devis', duration: 12 });
  expect(logged.body).toMatchObject({ state: 'done', calls: 1, claimedByName: null });
  expect((await staff.get(`/activities?organizationId=${ids[0]}`)).body.data).toMatchObject([
    { kind: 'call', state: 'done', outcome: 'reached', body: 'Veut un devis', duration: 12, fallsOn: '2020-06-15' },
  ]);

  const { call: second } = await next(staff, id);
  const waiting = await log(staff, second.id, { result: 'no_answer' });
  expect(waiting.body).toMatchObject({ state: 'waiting', callBackOn: '2020-06-16' });
  expect(await next(staff, id)).toEqual({ call: null, left: 0 });
  await sql(api.databaseUrl, `update call_entries set call_back_on = '2020-06-15' where id = $1`, [second.id]);
  expect((await next(staff, id)).call.id).toBe(second.id);
  await log(staff, second.id, { result: 'call_back', callBackOn: '2020-07-01' });
  expect((await staff.get(`/campaigns/${id}/calls`)).body).toMatchObject({
    done: 1,
    waiting: 1,
    calls: 3,
    results: [
      { result: 'interested', count: 1 },
      { result: 'call_back', count: 1 },
    ],
  });
  const file = await staff.download(
    `/call-entries/export?campaignId=${id}&columns=name,state,reason,result,callBackOn`,
  );
  expect(file.body.toString()).toMatch(/Écarté;Sans téléphone/);
  expect(file.body.toString()).toMatch(/À rappeler;;À rappeler;2020-07-01/);
});

test('no two colleagues are given the same call, however fast they ask; one that is left is free again later', async () => {
  const { id } = await calls('01', '02', '03', '04', '05', '06');
  const given = await Promise.all([next(staff, id), next(colleague, id)]);
  expect(new Set(given.map(({ call }) => call.id)).size).toBe(2);
  const [mine, hers] = given.map(({ call }) => call);
  expect((await log(staff, hers.id, { result: 'interested' })).body.code).toBe('taken');
  expect((await staff.post(`/call-entries/${hers.id}/pass`)).status).toBe(409);
  await sql(api.databaseUrl, `update call_entries set claimed_until = now() - interval '1 second' where id = $1`, [
    hers.id,
  ]);
  expect((await log(staff, hers.id, { result: 'not_interested' })).body.state).toBe('done');
  await staff.post(`/call-entries/${mine.id}/pass`);
  const after = await next(staff, id);
  expect(after.call.id).not.toBe(mine.id);
  expect((await staff.get(`/call-entries?campaignId=${id}&state=done`)).body.total).toBe(1);
});

test('contacts who object are left out, an organization shows the telephones of its contacts', async () => {
  const { id: organizationId } = created(await staff.post('/organizations', anOrganization({ name: 'Sans standard' })));
  const roles = [aRole(organizationId)];
  const one = created(await staff.post('/contacts', aContact({ roles, phone: null, mobile: '06 00 00 00 01' })));
  const other = created(await staff.post('/contacts', aContact({ roles: [], objectsToProspecting: true })));
  const segmentId = await segmentOf(staff, 'Contacts à appeler', 'contacts', { id: [one.id, other.id] });
  const { id, version } = created(await staff.post('/campaigns', { name: 'Gens', kind: 'calls', segmentId }));
  expect((await staff.post(`/campaigns/${id}/calls/start`, { version })).body).toMatchObject({ toCall: 1, leftOut: 1 });
  expect((await next(staff, id)).call).toMatchObject({ contactId: one.id, organizationId, name: 'Nadia Sorbier' });
  const place = await segmentOf(staff, 'Par la structure', 'organizations', { id: [organizationId] });
  const second = created(await staff.post('/campaigns', { name: 'Structures', kind: 'calls', segmentId: place }));
  await staff.post(`/campaigns/${second.id}/calls/start`, { version: second.version });
  expect((await next(staff, second.id)).call.phones).toEqual([
    { label: 'Nadia Sorbier, présidente', value: '06 00 00 00 01' },
  ]);
});

test('calls of a mailing, of nobody, on a day that is over or once closed are refused; a reader calls nobody', async () => {
  const { id } = await calls('07');
  const { call } = await next(staff, id);
  const late = await log(staff, call.id, { result: 'call_back', callBackOn: '2020-06-14' });
  expect(late.body.errors).toEqual({ callBackOn: 'Ce jour est passé.' });
  expect((await log(staff, call.id, { result: 'bof' })).status).toBe(422);
  expect((await log(staff, 9999, { result: 'interested' })).status).toBe(404);
  expect((await calls(null)).body.code).toBe('nobody');
  const segmentId = await segmentOf(staff, 'Envoi', 'organizations', {});
  const mailing = created(await staff.post('/campaigns', { name: 'Envoi', kind: 'mailing', segmentId }));
  const started = await staff.post(`/campaigns/${mailing.id}/calls/start`, { version: mailing.version });
  expect([started.status, started.body.code]).toEqual([409, 'no_calls']);
  const { version } = (await staff.get(`/campaigns/${id}`)).body;
  expect((await staff.post(`/campaigns/${id}/start`, { version })).status).toBe(422);
  expect((await staff.post(`/campaigns/${id}/calls/close`, { version })).status).toBe(200);
  expect((await staff.post(`/campaigns/${id}/calls/next`)).body.code).toBe('not_running');
  const reader = await signedIn(api, 'reader');
  expect((await reader.get(`/campaigns/${id}/calls`)).status).toBe(200);
  expect((await reader.post(`/campaigns/${id}/calls/next`)).status).toBe(403);
  expect((await reader.post(`/call-entries/${call.id}/result`, { result: 'interested' })).status).toBe(403);
});
