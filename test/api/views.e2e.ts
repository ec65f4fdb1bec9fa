import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { signedIn } from '../support/people.js';
import { created } from '../support/records.js';

let api: TestApi;
let staff: ApiClient;
let administrator: ApiClient;
let reader: ApiClient;
beforeAll(async () => {
  api = await startApi({ sample: false });
  [staff, administrator, reader] = [
    await signedIn(api, 'staff'),
    await signedIn(api, 'administrator'),
    await signedIn(api, 'reader'),
  ];
});
afterAll(() => api.stop());

const aView = (fields: object = {}) => ({
  list: 'organizations',
  name: 'Hébergés de Lens',
  filters: '{"kind":"association","where":"{}"}',
  sort: 'city',
  order: 'DESC',
  columns: ['name', 'city'],
  ...fields,
});
const namesOf = async (person: ApiClient) =>
  (await person.get('/views?list=organizations')).body.data.map(({ name }: any) => name);

test('a private view is its owner’s, a shared one everybody’s to read', async () => {
  const mine = created(await staff.post('/views', aView()));
  expect(mine).toMatchObject({ ...aView(), isShared: false, ownerName: 'staff', isDefault: false });
  expect([await namesOf(staff), await namesOf(administrator)]).toEqual([['Hébergés de Lens'], []]);
  expect((await administrator.get(`/views/${mine.id}`)).status).toBe(404);
  expect((await administrator.patch(`/views/${mine.id}`, { version: 1, name: 'x' })).status).toBe(404);

  const shared = await staff.patch(`/views/${mine.id}`, { version: 1, isShared: true, name: 'Hébergés' });
  expect(shared.body).toMatchObject({ isShared: true, version: 2 });
  expect([await namesOf(administrator), await namesOf(reader)]).toEqual([['Hébergés'], ['Hébergés']]);
  expect((await administrator.patch(`/views/${mine.id}`, { version: 2, name: 'Nos hébergés' })).status).toBe(200);
  expect((await administrator.patch(`/views/${mine.id}`, { version: 2, name: 'x' })).status).toBe(409);
});

test('a member of staff changes no view of somebody else', async () => {
  const { id } = created(await administrator.post('/views', aView({ name: 'De tous', isShared: true })));
  expect((await staff.patch(`/views/${id}`, { version: 1, name: 'À moi' })).status).toBe(403);
  expect((await staff.delete(`/views/${id}`)).status).toBe(403);
});

test('a reader keeps views of her own, opens lists with them, and shares none', async () => {
  const mine = created(await reader.post('/views', aView({ name: 'Lectrice', list: 'contracts' })));
  expect((await reader.post(`/views/${mine.id}/default`)).status).toBe(204);
  const renamed = await reader.patch(`/views/${mine.id}`, { version: 1, name: 'À lire' });
  expect(renamed.body).toMatchObject({ name: 'À lire', isShared: false, isDefault: true });
  expect((await staff.get('/views?list=contracts')).body.total).toBe(0);
  expect((await reader.patch(`/views/${mine.id}`, { version: 2, isShared: true })).status).toBe(403);
  const shared = await reader.post('/views', aView({ name: 'Pour tous', list: 'contracts', isShared: true }));
  expect(shared.status).toBe(403);
  const ofStaff = created(await staff.post('/views', aView({ name: 'Équipe', list: 'contracts', isShared: true })));
  expect((await reader.patch(`/views/${ofStaff.id}`, { version: 1, name: 'Pris' })).status).toBe(403);
  expect((await reader.delete(`/views/${ofStaff.id}`)).status).toBe(403);
  expect((await reader.delete(`/views/${mine.id}`)).status).toBe(200);
});

test('a list has one default view for each person', async () => {
  const one = created(await staff.post('/views', aView({ name: 'Une', list: 'invoices', isShared: true })));
  const other = created(await staff.post('/views', aView({ name: 'Autre', list: 'invoices' })));
  const openedBy = async (person: ApiClient) =>
    (await person.get('/views?list=invoices')).body.data.filter((view: any) => view.isDefault).map(({ id }: any) => id);
  await staff.post(`/views/${one.id}/default`);
  await administrator.post(`/views/${one.id}/default`);
  expect((await staff.post(`/views/${other.id}/default`)).status).toBe(204);
  expect([await openedBy(staff), await openedBy(administrator)]).toEqual([[other.id], [one.id]]);
  expect((await administrator.post(`/views/${other.id}/default`)).status).toBe(404);
  await staff.delete(`/views/${other.id}/default`);
  expect(await openedBy(staff)).toEqual([]);
  await staff.delete(`/views/${one.id}`);
  expect(await openedBy(administrator)).toEqual([]);
});

test('a deleted view comes back from the trash, and its history tells of it', async () => {
  const { id } = created(await staff.post('/views', aView({ name: 'À reprendre', list: 'subsidies' })));
  await staff.post(`/views/${id}/default`);
  const { body } = await staff.delete(`/views/${id}`);
  expect((await staff.get(`/views/${id}`)).status).toBe(404);
  expect((await staff.post(`/trash/${body.trashItemId}/restore`)).status).toBeLessThan(300);
  expect((await staff.get(`/views/${id}`)).body).toMatchObject({ name: 'À reprendre', isDefault: true });
  const { body: history } = await staff.get(`/history?recordType=views&recordId=${id}`);
  expect(history.data.map(({ action }: any) => action).toSorted()).toEqual(['create', 'delete', 'restore']);
});

test.each([
  ['list', { list: 'users' }],
  ['name', { name: ' ' }],
  ['filters', { filters: '[]' }],
  ['filters', { filters: '{' }],
  ['columns', { columns: ['name; drop'] }],
  ['order', { order: 'up' }],
])('a bad %s is 422 (%j)', async (field, fields) => {
  const { status, body } = await staff.post('/views', aView({ name: 'Mauvaise', ...fields }));
  expect([status, Object.keys(body.errors)]).toEqual([422, [field]]);
});

test('a person gives a name once for each list', async () => {
  created(await staff.post('/views', aView({ name: 'Été', list: 'contacts' })));
  const { status, body } = await staff.post('/views', aView({ name: 'ete', list: 'contacts' }));
  expect([status, body.errors.name]).toEqual([409, 'Une de vos vues de cette liste porte ce nom.']);
  expect((await administrator.post('/views', aView({ name: 'Été', list: 'contacts' }))).status).toBe(201);
});
