import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { signedIn } from '../support/people.js';
import { aContract, anOrganization, aSubscription, created } from '../support/records.js';

let api: TestApi;
let staff: ApiClient;
let organizationId: number;
beforeAll(async () => {
  api = await startApi({ sample: false, env: { TERRIL_TODAY: '2020-06-30' } });
  staff = await signedIn(api, 'staff');
  organizationId = created(await staff.post('/organizations', anOrganization())).id;
});
afterAll(() => api.stop());

let references = 0;
const create = async (fields: object = {}) =>
  created(await staff.post('/contracts', aContract(organizationId, { reference: `C-${++references}`, ...fields })));
const referencesOf = async (query: string) =>
  (await staff.get(`/contracts?${query}`)).body.data.map(({ reference }: any) => reference);

test('a contract shows its organization, its days and its state', async () => {
  const contract = await create({ reference: 'C-2020-001', signedOn: '2019-12-15', endsOn: '2020-12-31' });
  expect(contract).toMatchObject({
    version: 1,
    organizationId,
    organizationName: 'Les Amis du Terril',
    reference: 'C-2020-001',
    signedOn: '2019-12-15',
    startsOn: '2020-01-01',
    endsOn: '2020-12-31',
    renewal: 'tacit',
    renewalMonths: null,
    noticeMonths: 0,
    state: 'running',
  });
  expect((await staff.get(`/contracts/${contract.id}`)).body).toEqual(contract);
});

test.each([
  ['2020-07-01', null, 'upcoming'],
  ['2020-06-30', null, 'running'],
  ['2019-01-01', '2020-06-30', 'running'],
  ['2019-01-01', '2020-06-29', 'ended'],
])('from %s to %s it is %s on 2020-06-30, for the filter too', async (startsOn, endsOn, state) => {
  const contract = await create({ startsOn, endsOn });
  expect(contract.state).toBe(state);
  for (const filtered of ['upcoming', 'running', 'ended']) {
    expect((await referencesOf(`state=${filtered}&perPage=100`)).includes(contract.reference)).toBe(filtered === state);
  }
});

test.each<[string, string, object]>([
  ['an end before the start', 'endsOn', { endsOn: '2019-12-31' }],
  ['an unknown organization', 'organizationId', { organizationId: 9999 }],
  ['a renewal nobody knows', 'renewal', { renewal: 'maybe' }],
  ['a start that does not exist', 'startsOn', { startsOn: '2021-02-29' }],
  ['a start that is no day', 'startsOn', { startsOn: '2021-01-01T00:00:00Z' }],
  ['a negative notice', 'noticeMonths', { noticeMonths: -1 }],
  ['a renewal of no month', 'renewalMonths', { renewalMonths: 0 }],
  ['no reference', 'reference', { reference: ' ' }],
])('%s is 422 on %s', async (_, field, fields) => {
  const { status, body } = await staff.post('/contracts', aContract(organizationId, { reference: 'C-bad', ...fields }));
  expect([status, Object.keys(body.errors)]).toEqual([422, [field]]);
});

test('the last day may be the first', async () => {
  expect((await create({ endsOn: '2020-01-01' })).endsOn).toBe('2020-01-01');
});

test('a reference is taken once', async () => {
  const { reference } = await create();
  const { status, body } = await staff.post('/contracts', aContract(organizationId, { reference }));
  expect([status, body.errors]).toEqual([409, { reference: 'Un autre contrat porte cette référence.' }]);
});

test('a change is checked against what stays', async () => {
  const { id } = await create({ startsOn: '2020-03-01' });
  const refused = await staff.patch(`/contracts/${id}`, { version: 1, endsOn: '2020-02-29' });
  expect([refused.status, Object.keys(refused.body.errors)]).toEqual([422, ['endsOn']]);
  const { body } = await staff.patch(`/contracts/${id}`, { version: 1, endsOn: '2020-05-31', endReason: 'Fusion' });
  expect(body).toMatchObject({ endsOn: '2020-05-31', endReason: 'Fusion', state: 'ended', version: 2 });
  const stale = await staff.patch(`/contracts/${id}`, { version: 1, title: 'Autre' });
  expect([stale.status, stale.body.current]).toEqual([409, body]);
  expect((await staff.patch(`/contracts/${id}`, { version: 2, endsOn: null })).body.endsOn).toBeNull();
});

test('a contract that changes hands changes who is a user', async () => {
  const from = created(await staff.post('/organizations', anOrganization({ name: 'Avant' })));
  const to = created(await staff.post('/organizations', anOrganization({ name: 'Après' })));
  const { id } = await create({ organizationId: from.id });
  await staff.patch(`/contracts/${id}`, { version: 1, organizationId: to.id });
  expect((await staff.get(`/organizations/${from.id}`)).body.status).toBe('prospect');
  expect((await staff.get(`/organizations/${to.id}`)).body.status).toBe('user');
});

test('deleting is refused while it has subscriptions', async () => {
  const { id } = await create();
  const subscription = created(await staff.post('/subscriptions', aSubscription(id)));
  const { status, body } = await staff.delete(`/contracts/${id}`);
  expect([status, body.code, body.message]).toEqual([409, 'still_referenced', 'Ce contrat a 1 abonnement.']);
  await staff.delete(`/subscriptions/${subscription.id}`);
  expect((await staff.delete(`/contracts/${id}`)).status).toBe(200);
  expect((await staff.get(`/contracts/${id}`)).status).toBe(404);
});

describe('the list', () => {
  beforeAll(async () => {
    const other = created(await staff.post('/organizations', anOrganization({ name: 'Éco-quartier' })));
    await create({ reference: 'Z-1', title: 'Été', organizationId: other.id, renewal: 'none', endsOn: '2020-09-30' });
    await create({ reference: 'Z-2', title: 'Étape', organizationId: other.id });
  });

  test('finds by reference, title and organization, accents and case ignored', async () => {
    expect(await referencesOf('q=z-1')).toEqual(['Z-1']);
    expect(await referencesOf('q=ETE')).toEqual(['Z-1']);
    expect(await referencesOf('q=eco')).toEqual(['Z-1', 'Z-2']);
    expect(await referencesOf('q=eco etape')).toEqual(['Z-2']);
    expect(await referencesOf('q=z_1')).toEqual([]);
  });

  test('filters by renewal and by a known end to come', async () => {
    expect(await referencesOf('q=z-&renewal=none')).toEqual(['Z-1']);
    expect(await referencesOf('q=z-&ending=true')).toEqual(['Z-1']);
    expect(await referencesOf('q=z-&ending=false')).toEqual(['Z-2']);
  });

  test('pages and sorts both ways', async () => {
    expect(await referencesOf('q=z-&sort=reference&order=DESC')).toEqual(['Z-2', 'Z-1']);
    expect(await referencesOf('q=z-&sort=reference&perPage=1&page=2')).toEqual(['Z-2']);
    expect((await staff.get('/contracts?q=z-&perPage=1&page=9')).body).toEqual({ data: [], total: 2 });
  });
});
