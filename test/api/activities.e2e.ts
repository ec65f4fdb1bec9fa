import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { signedIn } from '../support/people.js';
import {
  aContact,
  aContract,
  anActivity,
  anInvoice,
  anOpportunity,
  anOrganization,
  aRole,
  created,
} from '../support/records.js';

let api: TestApi;
let staff: ApiClient;
let reader: ApiClient;
let organizationId: number;
let contractId: number;
let stageId: number;
beforeAll(async () => {
  api = await startApi({ sample: false });
  staff = await signedIn(api, 'staff');
  reader = await signedIn(api, 'reader');
  organizationId = created(await staff.post('/organizations', anOrganization())).id;
  contractId = created(await staff.post('/contracts', aContract(organizationId))).id;
  stageId = (await staff.get('/pipeline-stages')).body.data[0].id;
});
afterAll(() => api.stop());

const make = async (fields: object = {}) => created(await staff.post('/activities', anActivity(fields)));
const me = async () => (await staff.get('/auth/me')).body;
const subjects = async (query: string) =>
  (await staff.get(`/activities?${query}`)).body.data.map(({ subject }: { subject: string }) => subject);

test('a call in two words is done today, by whoever writes, of the organization of what it is about', async () => {
  const made = await make({
    body: 'Rappelle en mars\nsi le conseil vote',
    aboutType: 'contracts',
    aboutId: contractId,
  });
  const { id: assigneeId, name: assigneeName } = await me();
  expect(made).toMatchObject({
    subject: 'Rappelle en mars',
    state: 'done',
    organizationId,
    organizationName: 'Les Amis du Terril',
    aboutType: 'contracts',
    aboutId: contractId,
    assigneeId,
    assigneeName,
    outcome: null,
    participants: [],
  });
  expect(made.day).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect([made.doneOn, made.fallsOn]).toEqual([made.day, made.day]);
  expect(made.aboutLabel).toContain(' ');
});

test('it is planned, done, and planned again; a stale change and a deletion', async () => {
  const made = await make({
    kind: 'meeting',
    body: null,
    day: '2021-03-04',
    startTime: '14:30',
    duration: 90,
    state: 'planned',
  });
  expect(made).toMatchObject({ startTime: '14:30', duration: 90, doneOn: null, fallsOn: '2021-03-04' });
  const path = `/activities/${made.id}`;
  const done = (await staff.patch(path, { version: 1, state: 'done', outcome: 'held' })).body;
  expect(done).toMatchObject({ version: 2, state: 'done', doneOn: '2021-03-04', outcome: 'held' });
  const again = (await staff.patch(path, { version: 2, state: 'planned', day: '2021-03-05' })).body;
  expect(again).toMatchObject({ state: 'planned', doneOn: null, outcome: null, fallsOn: '2021-03-05' });
  const stale = await staff.patch(path, { version: 2, subject: 'Autre' });
  expect([stale.status, stale.body.current]).toEqual([409, again]);
  const { status, body } = await staff.delete(path);
  expect(status).toBe(200);
  expect((await staff.get(path)).status).toBe(404);
  expect((await staff.post(`/trash/${body.trashItemId}/restore`)).status).toBe(200);
  expect((await staff.get(path)).body).toMatchObject({ subject: 'Réunion', startTime: '14:30' });
});

test('who takes part: colleagues and contacts, whose only organization it is of; changed one kind at a time', async () => {
  const other = created(await staff.post('/organizations', anOrganization({ name: 'La Ruche' })));
  const contact = created(await staff.post('/contacts', aContact({ roles: [aRole(other.id)] })));
  const [colleague] = (await staff.get('/colleagues')).body.data;
  const made = await make({ contactIds: [contact.id], colleagueIds: [colleague.id] });
  expect(made).toMatchObject({ organizationId: other.id, organizationName: 'La Ruche' });
  expect(made.participants).toEqual([
    { type: 'colleagues', id: colleague.id, name: colleague.name },
    { type: 'contacts', id: contact.id, name: 'Nadia Sorbier' },
  ]);
  const { body } = await staff.patch(`/activities/${made.id}`, { version: 1, colleagueIds: [] });
  expect(body).toMatchObject({ version: 2, colleagueIds: [], contactIds: [contact.id] });
  expect(await subjects(`contactId=${contact.id}`)).toEqual([made.subject]);
});

test('deleted with those who took part, it comes back with them; without a contact it stays', async () => {
  const contact = created(await staff.post('/contacts', aContact({ lastName: 'Merle' })));
  const made = await make({ subject: 'Avec Merle', organizationId, contactIds: [contact.id] });
  const { body } = await staff.delete(`/activities/${made.id}`);
  await staff.post(`/trash/${body.trashItemId}/restore`);
  expect((await staff.get(`/activities/${made.id}`)).body.contactIds).toEqual([contact.id]);
  const gone = await staff.delete(`/contacts/${contact.id}`);
  expect((await staff.get(`/activities/${made.id}`)).body.contactIds).toEqual([]);
  await staff.post(`/trash/${gone.body.trashItemId}/restore`);
  expect((await staff.get(`/activities/${made.id}`)).body.contactIds).toEqual([contact.id]);
});

test('about another record, it changes organization; emptied, it keeps that of what it is about', async () => {
  const other = created(await staff.post('/organizations', anOrganization({ name: 'Autre' })));
  const opportunity = created(await staff.post('/opportunities', anOpportunity(other.id, stageId)));
  const made = await make({ aboutType: 'contracts', aboutId: contractId });
  const path = `/activities/${made.id}`;
  const moved = (await staff.patch(path, { version: 1, aboutType: 'opportunities', aboutId: opportunity.id })).body;
  expect(moved).toMatchObject({ organizationId: other.id, aboutLabel: 'Refonte du site' });
  const kept = (await staff.patch(path, { version: 2, organizationId: null })).body;
  expect(kept).toMatchObject({ organizationId: other.id, aboutType: 'opportunities' });
  const freed = (await staff.patch(path, { version: 3, aboutType: null, aboutId: null })).body;
  expect(freed).toMatchObject({ organizationId: other.id, aboutType: null, aboutId: null, aboutLabel: null });
  const held = await staff.delete(`/organizations/${other.id}`);
  expect([held.status, held.body.message]).toEqual([409, expect.stringContaining('1 activité')]);
});

test.each([
  ['an unknown kind', { kind: 'visio' }, 'kind'],
  ['an unknown organization', { organizationId: 999_999 }, 'organizationId'],
  ['an unknown contact', { contactIds: [999_999] }, 'contactIds'],
  ['an unknown colleague in charge', { assigneeId: 999_999 }, 'assigneeId'],
  ['an unknown colleague taking part', { colleagueIds: [999_999] }, 'colleagueIds'],
  ['an unknown contract', { aboutType: 'contracts', aboutId: 999_999 }, 'aboutId'],
  ['a record of no kind', { aboutId: 1 }, 'aboutId'],
  ['a day that does not exist', { day: '2021-02-30' }, 'day'],
  ['an hour that does not exist', { startTime: '24:00' }, 'startTime'],
  ['a time without a day', { kind: 'task', startTime: '09:00' }, 'startTime'],
  ['a duration of nothing', { duration: 0 }, 'duration'],
  ['a day done while planned', { state: 'planned', doneOn: '2020-01-01' }, 'doneOn'],
  ['a day done that is to come', { state: 'done', doneOn: '2099-01-01' }, 'doneOn'],
  ['an outcome while planned', { state: 'planned', outcome: 'reached' }, 'outcome'],
  ['an outcome of another kind', { outcome: 'held' }, 'outcome'],
])('%s is refused at its field', async (_name, fields, field) => {
  const { status, body } = await staff.post('/activities', anActivity(fields));
  expect([status, Object.keys(body.errors)]).toEqual([422, [field]]);
});

test('one that comes back is planned again when it is done, with the same people, until its last day', async () => {
  const contact = created(await staff.post('/contacts', aContact({ lastName: 'Sorbier-Retour' })));
  const made = await make({
    kind: 'task',
    subject: 'Sauvegarde à vérifier',
    day: '2021-01-31',
    organizationId,
    contactIds: [contact.id],
    repeat: { every: 1, unit: 'month', count: 3 },
  });
  expect(made.repeat).toEqual({ every: 1, unit: 'month', until: null, count: 3 });
  const part = (await staff.patch(`/activities/${made.id}`, { version: 1, repeat: { every: 2 } })).body;
  expect(part.repeat).toEqual({ every: 2, unit: 'month', until: null, count: 3 });
  await staff.patch(`/activities/${made.id}`, { version: 2, repeat: { every: 1 } });
  const open = async () => (await staff.get('/activities?q=sauvegarde&planned=true')).body.data;
  const done = (await staff.patch(`/activities/${made.id}`, { version: 3, state: 'done', doneOn: '2021-02-02' })).body;
  expect(done).toMatchObject({ state: 'done', repeat: null });
  const [second, ...others] = await open();
  expect(second).toMatchObject({ day: '2021-02-28', contactIds: [contact.id], repeat: made.repeat, organizationId });
  expect(others).toEqual([]);
  await staff.patch(`/activities/${second.id}`, { version: second.version, state: 'cancelled' });
  // Cancelled today, long after the day of the third.
  expect(await open()).toEqual([]);
});

test.each([
  ['without a day', { kind: 'task', repeat: { every: 1, unit: 'day' } }, 'repeat'],
  ['with two ends', { repeat: { every: 1, unit: 'day', until: '2099-01-01', count: 3 } }, 'repeat.count'],
  ['that ends before it begins', { repeat: { every: 1, unit: 'day', until: '2000-01-01' } }, 'repeat.until'],
  ['told by half', { repeat: { every: 2 } }, 'repeat'],
  ['every nothing', { repeat: { every: 0, unit: 'day' } }, 'repeat.every'],
])('a series %s is refused at its field', async (_name, fields, field) => {
  const { status, body } = await staff.post('/activities', anActivity(fields));
  expect([status, Object.keys(body.errors)]).toEqual([422, [field]]);
});

test('a colleague who is mentioned or put in charge is told, once', async () => {
  const { id } = (await reader.get('/auth/me')).body;
  const told = async () =>
    (await reader.get('/notifications')).body.data.map(({ kind, recordId }: any) => [kind, recordId]);
  const made = await make({ body: 'Vu avec @Reader : à suivre', assigneeId: id });
  expect(made.mentionIds).toEqual([id]);
  expect((await told()).toSorted()).toEqual([
    ['assignment', made.id],
    ['mention', made.id],
  ]);
  await staff.patch(`/activities/${made.id}`, { version: 1, body: 'Encore @reader, et autre chose' });
  expect(await told()).toHaveLength(2);
  const { body } = await staff.patch(`/activities/${made.id}`, { version: 2, body: 'Plus personne' });
  expect(body.mentionIds).toEqual([]);
});

test('a reader sees them and changes none', async () => {
  const { id } = await make();
  expect((await reader.get(`/activities/${id}`)).status).toBe(200);
  expect((await reader.post('/activities', anActivity())).status).toBe(403);
  expect((await reader.patch(`/activities/${id}`, { version: 1, subject: 'x' })).status).toBe(403);
  expect((await reader.delete(`/activities/${id}`)).status).toBe(403);
  expect((await reader.post('/activities/bulk', { action: 'trash', expected: 1 })).status).toBe(403);
});

test('lists by what they name and when they stand, with the minutes of all', async () => {
  const { id } = created(await staff.post('/organizations', anOrganization({ name: 'Lieu des listes' })));
  const invoice = created(await staff.post('/invoices', anInvoice(id, { number: 'F-2021-0001' })));
  await make({ organizationId: id, subject: 'Ancien', day: '2020-01-05', duration: 20 });
  await make({ aboutType: 'invoices', aboutId: invoice.id, subject: 'Facture', day: '2020-02-05', duration: 40 });
  await make({ organizationId: id, kind: 'task', subject: 'À faire', day: '2020-03-01' });
  const of = `organizationId=${id}`;
  expect(await subjects(of)).toEqual(['À faire', 'Facture', 'Ancien']);
  expect(await subjects(`${of}&planned=true`)).toEqual(['À faire']);
  expect(await subjects(`${of}&planned=false&sort=day&order=ASC`)).toEqual(['Ancien', 'Facture']);
  expect(await subjects(`${of}&from=2020-01-06&until=2020-02-28`)).toEqual(['Facture']);
  expect(await subjects(`invoiceId=${invoice.id}`)).toEqual(['Facture']);
  expect(await subjects(`${of}&colleagueId=${(await me()).id}&kind=call`)).toEqual(['Facture', 'Ancien']);
  expect(await subjects(`q=ancien lieu`)).toEqual(['Ancien']);
  expect((await staff.get(`/activities?${of}`)).body.sums).toEqual({ duration: '60.00' });
  expect((await staff.get('/activities?sort=body')).status).toBe(400);
});

test('organizations are found by their activities, or by having none', async () => {
  const quiet = created(await staff.post('/organizations', anOrganization({ name: 'Silencieuse' })));
  await make({ organizationId: quiet.id, day: '2019-06-01' });
  const recent = [
    { field: 'state', is: 'equals', value: 'done' },
    { field: 'fallsOn', is: 'after', value: '2019-12-31' },
  ];
  const names = async (condition: object) => {
    const { body } = await staff.get(
      `/organizations?where=${encodeURIComponent(JSON.stringify({ all: [condition] }))}`,
    );
    return body.data.map(({ name }: { name: string }) => name);
  };
  const without = await names({ field: 'activities', is: 'hasNot', value: { all: recent } });
  expect(without).toContain('Silencieuse');
  expect(without).not.toContain('Les Amis du Terril');
  expect(await names({ field: 'lastActivityOn', is: 'before', value: '2020-01-01' })).toEqual(['Silencieuse']);
});

test('many are done, given to somebody and deleted at once', async () => {
  const { id } = created(await staff.post('/organizations', anOrganization({ name: 'Beaucoup' })));
  for (const subject of ['Un', 'Deux']) await make({ organizationId: id, kind: 'task', subject });
  const of = `/activities/bulk?organizationId=${id}`;
  const { body } = await staff.post(of, { action: 'set', state: 'done', assigneeId: null, expected: 2 });
  expect(body).toMatchObject({ done: 2, refused: 0 });
  const { data } = (await staff.get(`/activities?organizationId=${id}`)).body;
  expect(data[0]).toMatchObject({ state: 'done', doneOn: expect.any(String), assigneeId: null, version: 2 });
  expect((await staff.post(`/bulk/${body.id}/undo`)).body).toEqual({ undone: 2, left: 0, refusals: [] });
  expect(await subjects(`organizationId=${id}&planned=true`)).toHaveLength(2);
  const unknown = await staff.post(of, { action: 'set', assigneeId: 999_999, expected: 2 });
  expect([unknown.status, Object.keys(unknown.body.errors)]).toEqual([422, ['assigneeId']]);
  expect((await staff.post(of, { action: 'trash', expected: 2 })).body).toMatchObject({ done: 2 });
  expect(await subjects(`organizationId=${id}`)).toEqual([]);
});
