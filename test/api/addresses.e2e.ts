import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { signedIn } from '../support/people.js';
import { anAddress, anOrganization, created } from '../support/records.js';
import { sql } from '../support/sql.js';

let api: TestApi;
let staff: ApiClient;
let terril: any;

const DEPOT = anAddress({ label: 'dépôt' });
const BILLING = anAddress({ kind: 'billing', address: '8 place du Général', endsOn: '2020-06-29' });
const NEXT_BILLING = anAddress({ kind: 'billing', address: '9 rue Neuve', startsOn: '2020-06-30' });

beforeAll(async () => {
  api = await startApi({ sample: false, env: { TERRIL_TODAY: '2020-06-30' } });
  staff = await signedIn(api, 'staff');
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
