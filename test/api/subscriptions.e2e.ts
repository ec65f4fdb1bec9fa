import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { signedIn } from '../support/people.js';
import { aContract, aLine, anInvoice, anOrganization, aSubscription, aVersion, created } from '../support/records.js';

let api: TestApi;
let staff: ApiClient;
let organizationId: number;
let contractId: number;
beforeAll(async () => {
  api = await startApi({ sample: false, env: { TERRIL_TODAY: '2020-06-30' } });
  staff = await signedIn(api, 'staff');
  organizationId = created(await staff.post('/organizations', anOrganization())).id;
  contractId = created(await staff.post('/contracts', aContract(organizationId))).id;
});
afterAll(() => api.stop());

const create = async (fields?: object) =>
  created(await staff.post('/subscriptions', aSubscription(contractId, fields)));

test('a subscription spans its price versions, oldest first, each with its monthly amount', async () => {
  const subscription = await create({
    versions: [
      aVersion({ startsOn: '2020-04-01', unitPrice: '80.00', cause: 'indexation' }),
      aVersion({ startsOn: '2019-01-01', endsOn: '2020-03-31', discountPercent: '10' }),
    ],
  });
  expect(subscription).toMatchObject({
    contractReference: 'C-1',
    organizationId,
    organizationName: 'Les Amis du Terril',
    periodCount: 1,
    startsOn: '2019-01-01',
    endsOn: null,
    monthlyAmount: '53.33',
  });
  expect(subscription.versions.map(({ id: _, ...version }: any) => version)).toEqual([
    {
      startsOn: '2019-01-01',
      endsOn: '2020-03-31',
      quantity: '2.0000',
      unitPrice: '75.000000',
      discountPercent: '10.00',
      cause: 'start',
      monthlyAmount: '45.000000',
    },
    {
      startsOn: '2020-04-01',
      endsOn: null,
      quantity: '2.0000',
      unitPrice: '80.000000',
      discountPercent: '0.00',
      cause: 'indexation',
      monthlyAmount: '53.333333',
    },
  ]);
  expect((await staff.get(`/subscriptions/${subscription.id}`)).body).toEqual(subscription);
});

test.each([
  ['month', 1, '150.000000'],
  ['quarter', 1, '50.000000'],
  ['semester', 1, '25.000000'],
  ['year', 1, '12.500000'],
  ['year', 2, '6.250000'],
  ['year', 3, '4.166667'],
])('2 x 75 EUR per %s x %d is %s a month', async (periodUnit, periodCount, monthlyAmount) => {
  expect((await create({ periodUnit, periodCount })).versions[0].monthlyAmount).toBe(monthlyAmount);
});

describe('a bad version is 422, the field named', () => {
  const first = aVersion({ startsOn: '2020-01-01', endsOn: '2020-06-30' });

  test.each<[string, string, object[]]>([
    ['an end before the start', 'versions.0.endsOn', [aVersion({ endsOn: '2019-12-31' })]],
    ['an overlap by one day', 'versions.1.startsOn', [first, aVersion({ startsOn: '2020-06-30' })]],
    ['an overlap sent first', 'versions.0.startsOn', [aVersion({ startsOn: '2020-06-30' }), first]],
    ['an open version followed by another', 'versions.1.startsOn', [aVersion(), aVersion({ startsOn: '2021-01-01' })]],
    ['a negative quantity', 'versions.0.quantity', [aVersion({ quantity: '-1' })]],
    ['no quantity', 'versions.1.quantity', [first, aVersion({ startsOn: '2020-07-01', quantity: '0' })]],
    ['a negative price', 'versions.0.unitPrice', [aVersion({ unitPrice: '-0.01' })]],
    ['a price with 7 decimals', 'versions.0.unitPrice', [aVersion({ unitPrice: '0.0000001' })]],
    ['a discount over 100 %', 'versions.0.discountPercent', [aVersion({ discountPercent: '100.01' })]],
    ['an unknown cause', 'versions.0.cause', [aVersion({ cause: 'whim' })]],
    ['a day that does not exist', 'versions.0.startsOn', [aVersion({ startsOn: '2021-02-29' })]],
    ['no version', 'versions', []],
  ])('%s: %s', async (_, field, versions) => {
    const { status, body } = await staff.post('/subscriptions', aSubscription(contractId, { versions }));
    expect([status, Object.keys(body.errors)]).toEqual([422, [field]]);
  });

  test('a key of a version that nobody knows is 400, named', async () => {
    const versions = [{ ...aVersion(), price: '75' }];
    const { status, body } = await staff.post('/subscriptions', aSubscription(contractId, { versions }));
    expect([status, body.message]).toEqual([400, 'Clé inconnue : versions.0.price.']);
  });
});

test.each<[string, object]>([
  ['contractId', { contractId: 9999 }],
  ['category', { category: 'magic' }],
  ['periodUnit', { periodUnit: 'week' }],
  ['periodCount', { periodCount: 0 }],
  ['billed', { billed: 'later' }],
])('an unknown or bad %s is 422', async (field, fields) => {
  const { status, body } = await staff.post('/subscriptions', aSubscription(contractId, fields));
  expect([status, Object.keys(body.errors)]).toEqual([422, [field]]);
});

describe('a change', () => {
  test('sends all the versions; older copies are then stale', async () => {
    const { id, versions } = await create();
    const sent = versions.map(({ id: _, monthlyAmount: __, ...version }: any) => version);
    const { status, body } = await staff.patch(`/subscriptions/${id}`, {
      version: 1,
      versions: [{ ...sent[0], endsOn: '2020-05-31' }, aVersion({ startsOn: '2020-06-01', quantity: '3' })],
    });
    expect([status, body.version, body.monthlyAmount]).toEqual([200, 2, '75.00']);
    expect(body.versions.map(({ cause }: any) => cause)).toEqual(['start', 'change']);
    const stale = await staff.patch(`/subscriptions/${id}`, { version: 1, service: 'Autre' });
    expect([stale.status, stale.body.code]).toEqual([409, 'stale_version']);
    expect(stale.body.current).toEqual(body);
  });

  test('of the period alone prices the versions anew', async () => {
    const { id } = await create();
    const { body } = await staff.patch(`/subscriptions/${id}`, { version: 1, periodUnit: 'month' });
    expect(body.versions).toMatchObject([{ monthlyAmount: '150.000000', unitPrice: '75.000000', cause: 'start' }]);
  });

  test('that is refused leaves everything as it was', async () => {
    const subscription = await create();
    const versions = [aVersion(), aVersion()];
    const { status } = await staff.patch(`/subscriptions/${subscription.id}`, { version: 1, service: 'X', versions });
    expect(status).toBe(422);
    expect((await staff.get(`/subscriptions/${subscription.id}`)).body).toEqual(subscription);
  });
});

test('deleting is refused once it has been invoiced', async () => {
  const { id } = await create();
  const line = aLine({ nature: 'recurring', subscriptionId: id });
  const invoice = created(await staff.post('/invoices', anInvoice(organizationId, { lines: [line] })));
  const { status, body } = await staff.delete(`/subscriptions/${id}`);
  expect([status, body.message]).toEqual([409, 'Cet abonnement a 1 ligne de facture.']);
  await staff.delete(`/invoices/${invoice.id}`);
  expect((await staff.delete(`/subscriptions/${id}`)).status).toBe(200);
});

describe('the list', () => {
  let listed: number;
  beforeAll(async () => {
    const organization = { name: 'Le Cadran', postcode: '59000', city: 'Lille', kind: 'cooperative' };
    const { id } = created(await staff.post('/organizations', anOrganization(organization)));
    listed = created(await staff.post('/contracts', aContract(id, { reference: 'C-2' }))).id;
    const year = (fields: object) =>
      create({ contractId: listed, periodUnit: 'year', versions: [aVersion({ quantity: '1', ...fields })] });
    await year({ unitPrice: '100.00', endsOn: '2020-06-29' });
    await year({ unitPrice: '100.00', startsOn: '2020-06-30' });
    await create({
      contractId: listed,
      service: 'Maintenance à l’année',
      category: 'maintenance',
      periodUnit: 'year',
      versions: [aVersion({ quantity: '1', unitPrice: '100.00', endsOn: '2020-06-30' })],
    });
  });

  const sums = async (query: string) => {
    const { body } = await staff.get(`/subscriptions?contractId=${listed}&${query}`);
    return [body.total, body.sums];
  };

  test('sums the whole filtered set, on today or on the day asked for, rounded once', async () => {
    expect(await sums('perPage=1')).toEqual([3, { monthlyAmount: '16.67', yearlyAmount: '200.00' }]);
    expect(await sums('activeOn=2020-06-29')).toEqual([2, { monthlyAmount: '16.67', yearlyAmount: '200.00' }]);
    expect(await sums('activeOn=2020-07-01')).toEqual([1, { monthlyAmount: '8.33', yearlyAmount: '100.00' }]);
    expect(await sums('activeOn=2019-12-31')).toEqual([0, { monthlyAmount: '0.00', yearlyAmount: '0.00' }]);
  });

  test('filters by category, kind, territory, area and text', async () => {
    const territories = (await staff.get('/territories')).body.data;
    const areas = (await staff.get('/areas')).body.data;
    const idOf = (records: any[], code: string) => records.find((record) => record.code === code).id;
    const totalOf = async (query: string) => (await staff.get(`/subscriptions?${query}`)).body.total;
    expect(await totalOf('category=maintenance')).toBe(1);
    expect(await totalOf('kind=cooperative')).toBe(3);
    expect(await totalOf(`territoryId=${idOf(territories, 'nord')}`)).toBe(3);
    expect(await totalOf('territoryId=none')).toBe(0);
    expect(await totalOf(`areaId=${idOf(areas, 'metropole_lilloise')}`)).toBe(3);
    expect(await totalOf('q=cadran MAINTENANCE')).toBe(1);
    expect(await totalOf(`q=${encodeURIComponent('l’annee')}`)).toBe(1);
  });

  test.each(['organization', 'service', 'category', 'startsOn', 'endsOn', 'id'])('sorts by %s', async (sort) => {
    const ids = async (order: string) =>
      (await staff.get(`/subscriptions?contractId=${listed}&sort=${sort}&order=${order}`)).body.data.map(
        ({ id }: any) => id,
      );
    expect(await ids('DESC')).toEqual((await ids('ASC')).toReversed());
  });
});
