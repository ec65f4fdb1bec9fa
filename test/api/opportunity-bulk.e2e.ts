import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { newCustomField } from '../support/custom-fields.js';
import { signedIn } from '../support/people.js';
import { anOpportunity, anOrganization, created, stagesOf } from '../support/records.js';

let api: TestApi;
let administrator: ApiClient;
let staff: ApiClient;
let organizationId: number;
/** The stages of a new database by name. */
let stages: Record<string, number>;
beforeAll(async () => {
  api = await startApi({ sample: false });
  administrator = await signedIn(api, 'administrator');
  staff = await signedIn(api, 'staff');
  organizationId = created(await staff.post('/organizations', anOrganization())).id;
  stages = await stagesOf(staff);
});
afterAll(() => api.stop());

const make = async (fields: object = {}) =>
  created(await staff.post('/opportunities', anOpportunity(organizationId, stages['Qualifiée'] as number, fields)));
const read = async (id: number) => (await staff.get(`/opportunities/${id}`)).body;

test('many are moved, but for those that their stage keeps, and go back with their stays', async () => {
  const { version } = (await staff.get(`/pipeline-stages/${stages['Qualifiée']}`)).body;
  await administrator.patch(`/pipeline-stages/${stages['Qualifiée']}`, { version, exitFacts: ['source'] });
  const [ready, bare] = [await make({ title: 'Lot un', source: 'Salon' }), await make({ title: 'Lot deux' })];
  const wanted = { action: 'set', stageId: stages['Proposition'], expected: 2 };
  const { body } = await staff.post('/opportunities/bulk?q=lot', wanted);
  expect(body).toMatchObject({
    done: 1,
    refused: 1,
    refusals: [{ id: bare.id, label: 'Lot deux', message: expect.stringContaining('il manque : Origine') }],
  });
  const staysOf = async (id: number) =>
    (await staff.get(`/opportunities/${id}/stays`)).body.map(({ stageName }: any) => stageName);
  expect(await staysOf(ready.id)).toEqual(['Qualifiée', 'Proposition']);
  expect((await staff.post(`/bulk/${body.id}/undo`)).body).toMatchObject({ undone: 1 });
  expect(await read(ready.id)).toMatchObject({ stageName: 'Qualifiée' });
  expect(await staysOf(ready.id)).toEqual(['Qualifiée', 'Proposition', 'Qualifiée']);
});

test('many are given to a colleague, who is told, tagged, and deleted', async () => {
  const [one, other] = [await make({ title: 'Groupe un' }), await make({ title: 'Groupe deux' })];
  const bulk = async (wanted: object) =>
    (await staff.post('/opportunities/bulk?q=groupe', { expected: 2, ...wanted })).body;
  const [colleague] = (await staff.get('/colleagues')).body.data;
  expect(await bulk({ action: 'set', assigneeId: colleague.id })).toMatchObject({ done: 2, refused: 0 });
  expect((await read(other.id)).assigneeName).toBe(colleague.name);
  const tag = created(await staff.post('/tags', { name: 'Prioritaire', color: 'red' }));
  expect(await bulk({ action: 'addTags', tagIds: [tag.id] })).toMatchObject({ done: 2 });
  expect((await read(one.id)).tagIds).toEqual([tag.id]);
  expect((await staff.get(`/opportunities?tagId=${tag.id}`)).body.total).toBe(2);
  const unknown = await staff.post('/opportunities/bulk?q=groupe', { action: 'set', stageId: 999_999, expected: 2 });
  expect([unknown.status, Object.keys(unknown.body.errors)]).toEqual([422, ['stageId']]);
  const { id } = await bulk({ action: 'trash' });
  expect((await staff.get('/opportunities?q=groupe')).body.total).toBe(0);
  await staff.post(`/bulk/${id}/undo`);
  expect((await read(one.id)).tagIds).toEqual([tag.id]);
  expect((await (await signedIn(api, 'reader')).post('/opportunities/bulk?q=groupe', {})).status).toBe(403);
});

test('it carries tags and fields of the cooperative’s own, which the list finds, sorts and gives in files', async () => {
  const field = await newCustomField(administrator, 'number', { recordType: 'opportunities', labelFr: 'Postes' });
  const tag = created(await staff.post('/tags', { name: 'École', color: 'blue' }));
  const made = await make({ title: 'Salle', tagIds: [tag.id], customValues: { [field.key]: '12' } });
  expect(made).toMatchObject({ tagIds: [tag.id], customValues: { [field.key]: '12' } });
  const changed = await staff.patch(`/opportunities/${made.id}`, { version: 1, tagIds: [], customValues: {} });
  expect(changed.body).toMatchObject({ version: 2, tagIds: [], customValues: { [field.key]: '12' } });
  const refused = await staff.patch(`/opportunities/${made.id}`, { version: 2, customValues: { [field.key]: 'x' } });
  expect([refused.status, Object.keys(refused.body.errors)]).toEqual([422, [`customValues.${field.key}`]]);
  const unknown = await staff.patch(`/opportunities/${made.id}`, { version: 2, tagIds: [999_999] });
  expect([unknown.status, Object.keys(unknown.body.errors)]).toEqual([422, ['tagIds']]);
  const where = JSON.stringify({ field: `customValues.${field.key}`, is: 'more', value: '10' });
  const found = await staff.get(`/opportunities?sort=customValues.${field.key}&where=${encodeURIComponent(where)}`);
  expect(found.body.data.map(({ id }: any) => id)).toEqual([made.id]);
  const file = await staff.get('/opportunities/export?q=salle&format=csv&language=fr');
  expect(file.body).toMatch(/Postes/);
});
