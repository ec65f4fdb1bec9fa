import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { signedIn } from '../support/people.js';
import { anAddress, anOrganization, created } from '../support/records.js';
import { sql } from '../support/sql.js';

let api: TestApi;
let staff: ApiClient;
let terril: any;
/** Ids by code. */
let territories: Record<string, number>;

const DEPOT = anAddress({ label: 'dépôt' });
const BILLING = anAddress({ kind: 'billing', address: '8 place du Général', endsOn: '2020-06-29' });
const NEXT_BILLING = anAddress({ kind: 'billing', address: '9 rue Neuve', startsOn: '2020-06-30' });

beforeAll(async () => {
  api = await startApi({ sample: false, env: { TERRIL_TODAY: '2020-06-30' } });
  staff = await signedIn(api, 'staff');
  const { body } = await staff.get('/territories');
  territories = Object.fromEntries(body.data.map(({ id, code }: any) => [code, id]));
  terril = created(await staff.post('/organizations', anOrganization({ addresses: [DEPOT, BILLING, NEXT_BILLING] })));
});
afterAll(() => api.stop());

const withoutIds = (addresses: any[]) => addresses.map(({ id: _, ...address }) => address);
const change = (fields: object) => staff.patch(`/organizations/${terril.id}`, { version: terril.version, ...fields });

test('each has its commune and its days, those of today first', () => {
  const all = { label: null, communeCode: '62498', startsOn: null, endsOn: null, isCurrent: true };
  expect(withoutIds(terril.addresses)).toEqual([
    { ...all, ...NEXT_BILLING },
    { ...all, ...DEPOT },
    { ...all, ...BILLING, isCurrent: false },
  ]);
  expect(terril.communeCode).toBe('62510');
});

test.each([
  [
    'an unknown commune',
    { postcode: '99999', city: 'Nulle-Part' },
    { 'addresses.0.city': expect.stringContaining('Aucune commune') },
  ],
  ['a postcode that disagrees', { communeCode: '59350' }, { 'addresses.0.postcode': expect.stringContaining('Lille') }],
  [
    'an end before the start',
    { startsOn: '2020-02-01', endsOn: '2020-01-31' },
    { 'addresses.0.endsOn': 'La fin est avant le début.' },
  ],
  ['no street', { address: '' }, { 'addresses.0.address': expect.stringContaining('À remplir') }],
])('%s is refused at its row', async (_, fields, errors) => {
  const { status, body } = await change({ addresses: [anAddress(fields)] });
  expect([status, body.errors]).toEqual([422, errors]);
});

test('a postcode and a city that fit several communes are asked about, never guessed', async () => {
  const { status, body } = await change({ addresses: [DEPOT, anAddress({ postcode: '62130', city: 'Saint' })] });
  expect([status, body.errors]).toEqual([422, { 'addresses.1.communeCode': expect.stringContaining('(62767)') }]);
});

test('an address abroad has no commune', async () => {
  const abroad = anAddress({ postcode: '1000', city: 'Bruxelles', communeCode: null });
  const { id, addresses } = created(await staff.post('/organizations', anOrganization({ addresses: [abroad] })));
  expect(addresses).toMatchObject([{ city: 'Bruxelles', communeCode: null }]);
  await staff.delete(`/organizations/${id}`);
});

test('a second billing address on one day is refused, by the database too', async () => {
  const { status, body } = await change({ addresses: [NEXT_BILLING, { ...BILLING, endsOn: '2020-06-30' }] });
  expect([status, Object.keys(body.errors)]).toEqual([422, ['addresses.1.startsOn']]);
  const insert = sql(
    api.databaseUrl,
    `insert into organization_addresses (organization_id, kind, address, postcode, city, ends_before)
     values (${terril.id}, 'billing', 'a', '62300', 'Lens', '2020-01-01')`,
  );
  await expect(insert).rejects.toThrow(/ex_organization_addresses_billing/);
});

test('labels go to the billing address of today when asked, else to the seat', async () => {
  const leftOut = async (query: string) =>
    (await staff.download(`/organizations/labels?${query}`)).headers.get('x-left-out');
  const other = created(await staff.post('/organizations', anOrganization({ address: '1 rue du Puits' })));
  expect(await leftOut('')).toBe('1');
  expect(await leftOut('address=billing')).toBe('0');
  expect((await staff.get('/organizations/labels?address=delivery')).status).toBe(400);
  await staff.delete(`/organizations/${other.id}`);
});

test('an end that is set is told as a change, and nothing else of the addresses is', async () => {
  const addresses = [DEPOT, BILLING, { ...NEXT_BILLING, endsOn: '2021-12-31' }];
  const { status, body } = await change({ addresses });
  expect([status, body.addresses[0].endsOn]).toEqual([200, '2021-12-31']);
  terril = body;
  const { data } = (await staff.get(`/history?recordType=organizations&recordId=${terril.id}`)).body;
  const told = data.filter(({ part, action }: any) => part === 'addresses' && action !== 'create');
  expect(told).toMatchObject([
    { action: 'update', label: '9 rue Neuve', changes: [{ field: 'endsOn', old: null, new: '2021-12-31' }] },
  ]);
});

const seated = async (fields?: object) => created(await staff.post('/organizations', anOrganization(fields)));
const changeOf = (id: number, fields: object) => staff.patch(`/organizations/${id}`, fields);
const history = async (id: number) => (await staff.get(`/organizations/${id}/territories`)).body;

describe('the territory chosen by hand', () => {
  test('is kept when the organization moves, and can be given back to the commune', async () => {
    const { id } = await seated({ territoryId: territories['nord'] });
    const moved = await changeOf(id, { version: 1, postcode: '35000', city: 'Rennes' });
    expect(moved.body).toMatchObject({ territoryId: territories['nord'], territoryOverridden: true });
    const derived = await changeOf(id, { version: moved.body.version, territoryId: null });
    expect(derived.body).toMatchObject({ territoryId: territories['outside'], territoryOverridden: false });
  });

  test('corrects the present stay: nobody moved', async () => {
    const { id } = await seated();
    await changeOf(id, { version: 1, territoryId: territories['outside'] });
    expect(await history(id)).toMatchObject([
      { startsOn: null, endsOn: null, territoryId: territories['outside'], territoryOverridden: true },
    ]);
  });
});

describe('a move', () => {
  const lens = { postcode: '62300', city: 'Lens', communeCode: '62498' };
  const rennes = { postcode: '35000', city: 'Rennes' };

  test('counts from its day and leaves the past as it was', async () => {
    const { id } = await seated();
    const { body } = await changeOf(id, { version: 1, ...rennes, movedOn: '2020-03-01' });
    expect(body).toMatchObject({ communeCode: '35238', territoryId: territories['outside'] });
    expect(await history(id)).toEqual([
      expect.objectContaining({
        communeName: 'Liévin',
        territoryId: territories['pas_de_calais'],
        startsOn: null,
        endsOn: '2020-02-29',
      }),
      expect.objectContaining({
        communeName: 'Rennes',
        territoryId: territories['outside'],
        startsOn: '2020-03-01',
        endsOn: null,
      }),
    ]);
  });

  test('is of today unless told', async () => {
    const { id } = await seated();
    await changeOf(id, { version: 1, ...rennes });
    expect(await history(id)).toMatchObject([{ endsOn: '2020-06-29' }, { startsOn: '2020-06-30' }]);
  });

  test('with movedOn null is a correction of the past too', async () => {
    const { id } = await seated();
    await changeOf(id, { version: 1, ...rennes, movedOn: null });
    expect(await history(id)).toMatchObject([{ communeName: 'Rennes', startsOn: null, endsOn: null }]);
  });

  test('the first place filled in is no move', async () => {
    const { id } = await seated({ postcode: null, city: null });
    await changeOf(id, { version: 1, ...lens });
    expect(await history(id)).toMatchObject([{ communeName: 'Lens', startsOn: null, endsOn: null }]);
  });

  test('of the same day replaces that place', async () => {
    const { id } = await seated();
    const { body } = await changeOf(id, { version: 1, ...rennes, movedOn: '2020-03-01' });
    await changeOf(id, { version: body.version, ...lens, movedOn: '2020-03-01' });
    expect(await history(id)).toMatchObject([{ communeName: 'Liévin' }, { communeName: 'Lens' }]);
  });

  test.each([
    ['in the future', '2021-01-01'],
    ['before the last one', '2020-02-29'],
  ])('%s is refused on movedOn', async (_, movedOn) => {
    const { id } = await seated();
    const { body } = await changeOf(id, { version: 1, ...rennes, movedOn: '2020-03-01' });
    const refused = await changeOf(id, { version: body.version, ...lens, movedOn });
    expect([refused.status, Object.keys(refused.body.errors)]).toEqual([422, ['movedOn']]);
    expect(await history(id)).toHaveLength(2);
  });

  test('without another place is refused on movedOn', async () => {
    const { id } = await seated();
    const { status, body } = await changeOf(id, { version: 1, movedOn: '2020-03-01' });
    expect([status, Object.keys(body.errors)]).toEqual([422, ['movedOn']]);
    expect(await history(id)).toHaveLength(1);
  });

  test('checks the address that results from it', async () => {
    const { id } = await seated();
    const { status, body } = await changeOf(id, { version: 1, communeCode: '62498' });
    expect([status, Object.keys(body.errors)]).toEqual([422, ['postcode']]);
    expect((await changeOf(id, { version: 1, city: 'Lille' })).body.errors).toHaveProperty('communeCode');
    expect((await staff.get(`/organizations/${id}`)).body).toMatchObject({ version: 1, communeCode: '62510' });
  });
});
