import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { readPdf, textOf } from '../support/pdf.js';
import { signedIn } from '../support/people.js';
import { aContact, anOrganization, aRole, created } from '../support/records.js';

let api: TestApi;
let staff: ApiClient;
beforeAll(async () => {
  api = await startApi({ sample: false, env: { TERRIL_TODAY: '2020-06-15' } });
  staff = await signedIn(api, 'staff');
});
afterAll(() => api.stop());

const ASSOCIATIONS = JSON.stringify({ where: '{"field":"kind","is":"equals","value":"association"}' });
const organization = async (fields: object) => created(await staff.post('/organizations', anOrganization(fields)));
const segment = async (fields: object) =>
  created(await staff.post('/segments', { list: 'organizations', filters: ASSOCIATIONS, ...fields }));
const namesOf = async ({ list, membersFilters }: { list: string; membersFilters: string }) => {
  const query = new URLSearchParams(JSON.parse(membersFilters)).toString();
  return (await staff.get(`/${list}?${query}`)).body.data.map(({ name }: { name: string }) => name);
};

test('a live segment follows its filters; a frozen one keeps its members of a day, and both are lists to export', async () => {
  await organization({ name: 'La Lampe' });
  await organization({ name: 'Mairie', kind: 'local_authority' });
  const live = await segment({ name: 'Associations' });
  const frozen = await segment({ name: 'Associations de juin', isFrozen: true });
  expect([live, frozen]).toMatchObject([
    { count: 1, frozenOn: null },
    { count: 1, frozenOn: '2020-06-15' },
  ]);
  await organization({ name: 'Le Grisou' });
  expect((await staff.get(`/segments/${live.id}`)).body.count).toBe(2);
  expect((await staff.get(`/segments/${frozen.id}`)).body.count).toBe(1);
  expect([await namesOf(live), await namesOf(frozen)]).toEqual([['La Lampe', 'Le Grisou'], ['La Lampe']]);
  const file = await staff.download(`/organizations/export?${new URLSearchParams(JSON.parse(frozen.membersFilters))}`);
  expect(file.body.toString()).toMatch(/La Lampe/);
  expect(file.body.toString()).not.toMatch(/Grisou/);

  const again = await staff.patch(`/segments/${frozen.id}`, { version: frozen.version, isFrozen: true });
  expect(again.body).toMatchObject({ count: 2, frozenOn: '2020-06-15' });
  const followed = await staff.patch(`/segments/${frozen.id}`, { version: again.body.version, isFrozen: false });
  expect(followed.body).toMatchObject({ frozenOn: null, membersFilters: ASSOCIATIONS });
});

test('ticked contacts make a frozen segment, which one in the trash leaves and comes back to', async () => {
  const { id } = created(await staff.post('/contacts', aContact()));
  const other = created(await staff.post('/contacts', aContact({ firstName: 'Alix' })));
  const filters = JSON.stringify({ id: [id, other.id], q: '' });
  const { id: segmentId } = await segment({ name: 'Choisis', list: 'contacts', filters, isFrozen: true });
  const { trashItemId } = (await staff.delete(`/contacts/${id}`)).body;
  expect((await staff.get(`/segments/${segmentId}`)).body.count).toBe(1);
  await staff.post(`/trash/${trashItemId}/restore`);
  expect((await staff.get(`/segments/${segmentId}`)).body.count).toBe(2);
  expect((await staff.get('/segments?list=contacts&isFrozen=true&q=choi')).body).toMatchObject({
    total: 1,
    data: [{ name: 'Choisis', list: 'contacts' }],
  });
  const removed = await staff.delete(`/segments/${segmentId}`);
  await staff.post(`/trash/${removed.body.trashItemId}/restore`);
  expect((await staff.get(`/segments/${segmentId}`)).body.count).toBe(2);
});

test('filters that are none, a taken name and a change of what is frozen are refused; a reader makes no segment', async () => {
  const refused = async (fields: object) => {
    const { status, body } = await staff.post('/segments', { list: 'organizations', name: 'Refus', ...fields });
    return [status, body.code];
  };
  expect(await refused({ filters: '[1]' })).toEqual([422, 'bad_filters']);
  expect(await refused({ filters: '{"colour":"red"}' })).toEqual([400, 'unknown_key']);
  expect(await refused({ filters: '{"where":"{}"}' })).toEqual([400, 'bad_condition']);
  const { id, version } = await segment({ name: 'Figé', isFrozen: true });
  expect(await refused({ name: 'FIGE' })).toEqual([409, 'already_exists']);
  expect((await staff.patch(`/segments/${id}`, { version, filters: '{}' })).body.code).toBe('frozen');
  expect((await staff.patch(`/segments/${id}`, { version: 99, name: 'X' })).status).toBe(409);
  expect((await staff.get('/segments/9999')).status).toBe(404);
  const reader = await signedIn(api, 'reader');
  expect((await reader.get('/segments')).status).toBe(200);
  expect((await reader.post('/segments', { list: 'contacts', name: 'Non' })).status).toBe(403);
});

test('labels of organizations and of contacts begin where the sheet is left; who has no address is listed apart', async () => {
  const address = { address: '3 rue du Puits', postcode: '62300', city: 'Lens' };
  const { id: organizationId } = await organization({ name: 'La Berline', ...address });
  const { id: bare } = await organization({ name: 'Sans adresse', postcode: null, city: null });
  const roles = [aRole(organizationId)];
  const { id: contactId } = created(
    await staff.post('/contacts', aContact({ firstName: 'Ada', lastName: 'Puits', roles })),
  );
  const ofIds = async (name: string, list: string, id: number[]) =>
    (await segment({ name, list, filters: JSON.stringify({ id }), isFrozen: true })).id;
  const places = await ofIds('Lettre', 'organizations', [organizationId, bare]);
  const people = await ofIds('Lettre aux gens', 'contacts', [contactId]);
  const pages = async (id: number, query: string) =>
    readPdf((await staff.download(`/segments/${id}/labels?${query}`)).body);
  const [first, ...others] = await pages(places, 'sheet=63x38&first=21');
  expect(textOf(first!)).toMatch(/La Berline[\s\S]*3 rue du Puits[\s\S]*62300 LENS/);
  expect(others).toEqual([]);
  expect(textOf((await pages(people, 'sheet=105x57'))[0]!)).toMatch(/La Berline[\s\S]*Ada Puits[\s\S]*62300 LENS/);
  expect((await staff.get(`/segments/${places}/unaddressed`)).body).toEqual([
    { list: 'organizations', recordId: bare, name: 'Sans adresse' },
  ]);
  const beyond = await staff.get(`/segments/${places}/labels?sheet=63x38&first=22`);
  expect([beyond.status, beyond.body.errors]).toEqual([422, { first: 'Cette planche a 21 étiquettes.' }]);
  expect((await staff.get(`/segments/${places}/labels?sheet=a4`)).status).toBe(400);
  const nobody = await ofIds('Personne', 'organizations', [bare]);
  expect((await staff.get(`/segments/${nobody}/labels`)).body.code).toBe('no_postal_address');
});
