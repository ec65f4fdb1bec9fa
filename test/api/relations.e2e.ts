import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { signedIn } from '../support/people.js';
import { anOrganization, created } from '../support/records.js';

let api: TestApi;
let staff: ApiClient;
let administrator: ApiClient;
let kinds: Record<string, any>;
let league: number;
let club: number;

beforeAll(async () => {
  api = await startApi({ sample: false, env: { TERRIL_TODAY: '2020-06-30' } });
  [staff, administrator] = [await signedIn(api, 'staff'), await signedIn(api)];
  const { data } = (await staff.get('/relation-kinds')).body;
  kinds = Object.fromEntries(data.map((kind: any) => [kind.name, kind]));
  league = created(await staff.post('/organizations', anOrganization({ name: 'La Ligue' }))).id;
  club = created(await staff.post('/organizations', anOrganization({ name: 'Le Club' }))).id;
});
afterAll(() => api.stop());
afterEach(async () => {
  for (const { id } of (await staff.get('/relations?perPage=100')).body.data) await staff.delete(`/relations/${id}`);
});

const aRelation = (fields: object = {}) => ({
  kindId: kinds['est membre de'].id,
  organizationId: club,
  relatedOrganizationId: league,
  ...fields,
});
const add = async (fields?: object) => created(await staff.post('/relations', aRelation(fields)));
const refusal = async (fields: object) => {
  const { status, body } = await staff.post('/relations', aRelation(fields));
  return [status, body.errors];
};

test('a cooperative begins with four kinds, in both directions', () => {
  expect(Object.values(kinds).map(({ name, reverseName }) => [name, reverseName])).toEqual([
    ['a succédé à', 'a pour successeur'],
    ['est membre de', 'a pour membre'],
    ['est partenaire de', null],
    ['gère', 'est gérée par'],
  ]);
});

test('a relation is on both organizations, with its words and its days', async () => {
  const relation = await add({ startsOn: '2019-01-01', endsOn: '2020-06-30', note: 'Adhésion' });
  expect(relation).toMatchObject({
    kindName: 'est membre de',
    reverseName: 'a pour membre',
    organizationName: 'Le Club',
    relatedOrganizationName: 'La Ligue',
    isCurrent: true,
  });
  await add({ startsOn: '2020-07-01' });
  for (const id of [club, league]) {
    const { body } = await staff.get(`/relations?organizationId=${id}&sort=startsOn&order=DESC`);
    expect(body.data.map(({ isCurrent }: any) => isCurrent)).toEqual([false, true]);
  }
  expect((await staff.get('/relations?isCurrent=true')).body.data).toEqual([relation]);
  expect((await staff.get('/relations?q=ligue')).body.total).toBe(2);
  const where = JSON.stringify({
    field: 'relations',
    is: 'has',
    value: { field: 'note', is: 'equals', value: 'adhesion' },
  });
  expect((await staff.get(`/organizations?where=${encodeURIComponent(where)}`)).body.total).toBe(2);
});

test('one that both say the same way is one row, whoever says it', async () => {
  const kindId = kinds['est partenaire de'].id;
  expect(await add({ kindId })).toMatchObject({ organizationId: league, relatedOrganizationId: club });
  expect(await refusal({ kindId, organizationId: league, relatedOrganizationId: club })).toEqual([
    422,
    { startsOn: 'Ces deux structures ont déjà cette relation ces jours-là.' },
  ]);
});

test.each([
  [{ endsOn: '2020-01-01' }, { startsOn: '2020-01-01' }, true],
  [{ endsOn: '2020-01-01' }, { startsOn: '2020-01-02' }, false],
])('%j and then %j: refused = %s', async (first, second, refused) => {
  await add(first);
  const [status] = await refusal(second);
  expect(status).toBe(refused ? 422 : 201);
});

test.each<[string, () => object, object]>([
  ['itself', () => ({ relatedOrganizationId: club }), { relatedOrganizationId: expect.stringContaining('elle-même') }],
  ['an unknown kind', () => ({ kindId: 9999 }), { kindId: 'Relation inconnue.' }],
  ['an unknown one', () => ({ relatedOrganizationId: 9999 }), { relatedOrganizationId: 'Structure inconnue.' }],
  [
    'an end before the start',
    () => ({ startsOn: '2020-02-01', endsOn: '2020-01-31' }),
    { endsOn: 'La fin est avant le début.' },
  ],
])('%s is refused', async (_, fields, errors) => expect(await refusal(fields())).toEqual([422, errors]));

test('what holds an organization, or a kind, is said', async () => {
  await add();
  const organization = await staff.delete(`/organizations/${league}`);
  expect([organization.status, organization.body.message]).toEqual([
    409,
    'Cette structure a 1 relation d’une autre avec elle.',
  ]);
  const kind = kinds['est membre de'];
  const removed = await administrator.delete(`/relation-kinds/${kind.id}`);
  expect([removed.status, removed.body.message]).toEqual([409, 'Cette sorte de relation a 1 relation.']);
  const turned = await administrator.patch(`/relation-kinds/${kind.id}`, { version: kind.version, reverseName: null });
  expect([turned.status, Object.keys(turned.body.errors)]).toEqual([409, ['reverseName']]);
});

test('kinds are configuration, with names that differ by more than case', async () => {
  expect((await staff.post('/relation-kinds', { name: 'parraine' })).status).toBe(403);
  const kind = created(await administrator.post('/relation-kinds', { name: 'parraine', reverseName: 'parrainée par' }));
  const twice = await administrator.post('/relation-kinds', { name: 'Parraine' });
  expect([twice.status, twice.body.errors]).toEqual([409, { name: 'Cette relation existe déjà.' }]);
  const symmetric = await administrator.patch(`/relation-kinds/${kind.id}`, { version: 1, reverseName: null });
  expect([symmetric.status, symmetric.body.reverseName]).toEqual([200, null]);
  await administrator.delete(`/relation-kinds/${kind.id}`);
});

test('a relation changes, is told in the history, and comes back from the trash', async () => {
  const { id } = await add();
  const { status, body } = await staff.patch(`/relations/${id}`, { version: 1, kindId: kinds['gère'].id });
  expect([status, body.kindName, body.version]).toEqual([200, 'gère', 2]);
  expect((await staff.patch(`/relations/${id}`, { version: 1, note: 'x' })).status).toBe(409);
  const { data } = (await administrator.get(`/history?recordType=relations&recordId=${id}`)).body;
  expect(data[0]).toMatchObject({
    recordName: 'Le Club gère La Ligue',
    changes: [{ field: 'kindId', oldName: 'est membre de', newName: 'gère' }],
  });
  await staff.delete(`/relations/${id}`);
  const [item] = (await staff.get('/trash?recordType=relations')).body.data;
  expect(item.label).toBe('Le Club gère La Ligue');
  expect((await staff.post(`/trash/${item.id}/restore`)).status).toBe(200);
  expect((await staff.get(`/relations/${id}`)).body.kindName).toBe('gère');
});

test('the list is exported', async () => {
  await add({ startsOn: '2019-01-01' });
  const { body } = await staff.download('/relations/export?language=fr&columns=organization,kind,relatedOrganization');
  expect(body.toString().split('\r\n').slice(1)).toEqual(['Le Club;est membre de;La Ligue', '']);
});
