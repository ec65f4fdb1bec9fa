import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { signedIn } from '../support/people.js';
import { aContact, anOpportunity, anOrganization, created, stagesOf } from '../support/records.js';

let api: TestApi;
let staff: ApiClient;
let organizationId: number;
/** The stages of a new database by name. */
let stages: Record<string, number>;
beforeAll(async () => {
  api = await startApi({ sample: false });
  staff = await signedIn(api, 'staff');
  organizationId = created(await staff.post('/organizations', anOrganization())).id;
  stages = await stagesOf(staff);
});
afterAll(() => api.stop());

const competitor = async (name: string, fields: object = {}) =>
  created(await staff.post('/competitors', { name, ...fields })).id as number;
const contact = async (lastName: string) => created(await staff.post('/contacts', aContact({ lastName }))).id as number;
const make = async (fields: object) =>
  created(await staff.post('/opportunities', anOpportunity(organizationId, stages['Proposition'] as number, fields)));

test('competitors are named once, may be organizations, and stay while opportunities name them', async () => {
  const id = await competitor('Hébergeur du Nord', { organizationId });
  const twice = await staff.post('/competitors', { name: 'hebergeur du NORD' });
  expect([twice.status, Object.keys(twice.body.errors)]).toEqual([409, ['name']]);
  const unknown = await staff.post('/competitors', { name: 'Autre', organizationId: 999_999 });
  expect([unknown.status, Object.keys(unknown.body.errors)]).toEqual([422, ['organizationId']]);
  expect((await staff.patch(`/competitors/${id}`, { version: 1, note: 'Moins cher' })).body.note).toBe('Moins cher');
  expect((await staff.patch(`/competitors/${id}`, { version: 2, organizationId: 999_999 })).status).toBe(422);
  await make({ competitorIds: [id] });
  const kept = await staff.delete(`/competitors/${id}`);
  expect([kept.status, kept.body.message]).toEqual([409, 'Ce concurrent a 1 opportunité disputée.']);
  const held = await staff.delete(`/organizations/${organizationId}`);
  expect(held.body.message).toMatch(/1 nom de concurrent/);
  expect((await (await signedIn(api, 'reader')).post('/competitors', { name: 'X' })).status).toBe(403);
});

test('an opportunity names its competitors and, once lost, the one that won it', async () => {
  const [one, other] = [await competitor('Nuage bleu'), await competitor('Agence verte')];
  const made = await make({ competitorIds: [one, other] });
  expect(made.competitors.map(({ name }: any) => name)).toEqual(['Agence verte', 'Nuage bleu']);
  const path = `/opportunities/${made.id}`;
  const refused = await staff.patch(path, { version: 1, lostToId: other });
  expect([refused.status, Object.keys(refused.body.errors)]).toEqual([422, ['lostToId']]);
  const unknown = await staff.patch(path, { version: 1, competitorIds: [999_999] });
  expect([unknown.status, Object.keys(unknown.body.errors)]).toEqual([422, ['competitorIds']]);
  const lost = await staff.patch(path, { version: 1, stageId: stages['Perdue'], lostToId: other });
  expect(lost.body).toMatchObject({ lostToName: 'Agence verte', outcome: 'lost' });
  const listed = (await staff.get(`/opportunities?competitorId=${one}`)).body;
  expect(listed.data.map(({ id }: any) => id)).toEqual([made.id]);
  const back = await staff.patch(path, { version: 2, stageId: stages['Piste'], competitorIds: [one] });
  expect(back.body).toMatchObject({ lostToId: null, competitors: [{ id: one, name: 'Nuage bleu' }] });
});

test('decision makers keep their order and their part, each once, and follow a merge of contacts', async () => {
  const [boss, helper, double] = [await contact('Sorbier'), await contact('Noyer'), await contact('Sorbier')];
  const made = await make({
    decisionMakers: [
      { contactId: helper, role: 'uses' },
      { contactId: boss, role: 'decides' },
    ],
  });
  expect(made.decisionMakers).toEqual([
    { contactId: helper, contactName: 'Nadia Noyer', role: 'uses' },
    { contactId: boss, contactName: 'Nadia Sorbier', role: 'decides' },
  ]);
  const refused = async (decisionMakers: object[]) =>
    Object.keys((await staff.patch(`/opportunities/${made.id}`, { version: 1, decisionMakers })).body.errors);
  expect(await refused([{ contactId: 999_999, role: 'uses' }])).toEqual(['decisionMakers.0.contactId']);
  expect(await refused([{ contactId: boss, role: 'rules' }])).toEqual(['decisionMakers.0.role']);
  const twice = [
    { contactId: boss, role: 'uses' },
    { contactId: boss, role: 'decides' },
  ];
  expect(await refused(twice)).toEqual(['decisionMakers.1.contactId']);
  const other = await make({ decisionMakers: [{ contactId: double, role: 'blocks' }] });
  const merged = await staff.post(`/contacts/${boss}/merge`, { version: 1, others: [{ id: double, version: 1 }] });
  expect(merged.body.message).toBeUndefined();
  expect((await staff.get(`/opportunities/${other.id}`)).body.decisionMakers).toEqual([
    { contactId: boss, contactName: 'Nadia Sorbier', role: 'blocks' },
  ]);
});
