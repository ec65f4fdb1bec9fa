import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { signedIn } from '../support/people.js';
import { aContract, aLine, anInvoice, anOrganization, aSubscription, aVersion, created } from '../support/records.js';
import { readReport } from '../support/reports.js';

let api: TestApi;
let staff: ApiClient;
let reader: ApiClient;
let late: number;
beforeAll(async () => {
  api = await startApi({ sample: false, env: { TERRIL_TODAY: '2020-06-30' } });
  staff = await signedIn(api, 'staff');
  reader = await signedIn(api, 'reader');
  const service = (name: string, unitCost: string | null) => ({
    name,
    category: 'hosting',
    nature: 'recurring',
    unitPrice: '30',
    vatRate: '20',
    periodUnit: 'year',
    periodCount: 1,
    unitCost,
  });
  const { id: mail } = created(await staff.post('/services', service('Boîte', '6.00')));
  const { id: site } = created(await staff.post('/services', service('Site', null)));
  late = await aClient('En retard');
  // 20 boxes at 30 EUR a year: 50 EUR a month, of which they cost 10; paused, 2 boxes bring and cost nothing.
  await sold(late, {
    service: 'Boîte',
    serviceId: mail,
    periodUnit: 'year',
    versions: [aVersion({ quantity: '20', unitPrice: '30' })],
  });
  const prompt = await aClient('À jour');
  const paused = aVersion({ quantity: '2', unitPrice: '30', discountPercent: '100', cause: 'pause' });
  await sold(prompt, { service: 'Boîte', serviceId: mail, periodUnit: 'year', versions: [paused] });
  await sold(prompt, {
    service: 'Site',
    serviceId: site,
    periodUnit: 'month',
    versions: [aVersion({ quantity: '1', unitPrice: '25' })],
  });
  await sold(prompt, {
    service: 'Sur mesure',
    periodUnit: 'month',
    versions: [aVersion({ quantity: '1', unitPrice: '5' })],
  });
});
afterAll(() => api.stop());

let count = 0;
const aClient = async (name: string): Promise<number> =>
  created(await staff.post('/organizations', anOrganization({ name }))).id;
async function sold(organizationId: number, subscription: object) {
  const contract = aContract(organizationId, { reference: `D-${++count}` });
  const { id } = created(await staff.post('/contracts', contract));
  created(await staff.post('/subscriptions', aSubscription(id, subscription)));
}
const report = (name: string, query = '') => readReport(reader, `recurring-revenue/${name}`, query);

test('what each service brings, costs and leaves a month; what has no known cost is apart, never free', async () => {
  const { on, services, known, unknown } = await report('margins');
  expect(on).toBe('2020-06-30');
  expect(services.map(({ serviceId: _, ...service }: any) => service)).toEqual([
    { service: 'Boîte', subscriptions: 2, revenue: '50.00', cost: '10.00', margin: '40.00', rate: '80.0' },
    { service: 'Site', subscriptions: 1, revenue: '25.00', cost: null, margin: null, rate: null },
    { service: 'Sur mesure', subscriptions: 1, revenue: '5.00', cost: null, margin: null, rate: null },
  ]);
  expect(known).toEqual({ subscriptions: 2, revenue: '50.00', cost: '10.00', margin: '40.00', rate: '80.0' });
  expect(unknown).toEqual({ subscriptions: 2, revenue: '30.00', cost: null, margin: null, rate: null });
  expect((await report('margins', 'on=2019-12-31')).services).toEqual([]);
});

test('those who are late to pay stay in the revenue, and what they owe is beside it', async () => {
  const invoice = (organizationId: number, number: string, dates: object) =>
    staff.post('/invoices', anInvoice(organizationId, { number, ...dates, lines: [aLine()] }));
  created(await invoice(late, 'F-1', { issuedOn: '2020-04-01', dueOn: '2020-05-01' }));
  created(await invoice(late, 'F-2', { issuedOn: '2020-05-01', dueOn: '2020-06-01', paidOn: '2020-06-20' }));
  created(await invoice(late, 'F-3', { issuedOn: '2020-06-01', dueOn: '2020-06-30' }));
  created(await invoice(await aClient('Sans abonnement'), 'F-4', { issuedOn: '2020-04-01', dueOn: '2020-05-01' }));
  expect(await report('past-due')).toEqual({
    on: '2020-06-30',
    mrr: '80.00',
    lateMrr: '50.00',
    lateShare: '62.5',
    amount: '120.00',
    organizations: 1,
    invoices: 1,
    data: [
      {
        organizationId: late,
        organizationName: 'En retard',
        invoices: 1,
        amount: '120.00',
        oldestDueOn: '2020-05-01',
        mrr: '50.00',
      },
    ],
  });
  expect(await report('past-due', 'on=2020-06-15')).toMatchObject({ amount: '240.00', invoices: 2 });
  expect(await report('past-due', 'kind=company')).toMatchObject({ amount: '0.00', mrr: '0.00', data: [] });
});

test('a day looks at who held each contract on it', async () => {
  const giver = created(await staff.post('/organizations', anOrganization({ name: 'Cède', kind: 'state_service' }))).id;
  const taker = created(await staff.post('/organizations', anOrganization({ name: 'Reprend', kind: 'collective' }))).id;
  const { id } = created(await staff.post('/contracts', aContract(giver, { reference: 'D-H' })));
  const versions = [aVersion({ quantity: '1', unitPrice: '12' })];
  created(await staff.post('/subscriptions', aSubscription(id, { periodUnit: 'month', versions })));
  const { version } = (await staff.get(`/contracts/${id}`)).body;
  const { status } = await staff.post(`/contracts/${id}/hand-over`, {
    version,
    organizationId: taker,
    on: '2020-06-01',
  });
  expect(status).toBe(200);
  const revenue = async (on: string, kind: string) =>
    (await report('margins', `on=${on}&kind=${kind}`)).unknown.revenue;
  expect([await revenue('2020-05-31', 'state_service'), await revenue('2020-05-31', 'collective')]).toEqual([
    '12.00',
    '0.00',
  ]);
  expect([await revenue('2020-06-01', 'state_service'), await revenue('2020-06-01', 'collective')]).toEqual([
    '0.00',
    '12.00',
  ]);
  expect((await report('committed', 'on=2020-05-31&kind=state_service')).mrr).toBe('12.00');
});

test.each([
  ['margins?on=demain', 'on'],
  ['past-due?on=2020-02-30', 'on'],
  ['past-due?kind=planet', 'kind'],
])('%s is 400 on %s', async (path, field) => {
  const { status, body } = await reader.get(`/reports/recurring-revenue/${path}`);
  expect([status, Object.keys(body.errors)]).toEqual([400, [field]]);
});
