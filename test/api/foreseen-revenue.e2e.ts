import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { signedIn } from '../support/people.js';
import { aContract, anOrganization, aSubscription, aVersion, created } from '../support/records.js';
import { readReport } from '../support/reports.js';

let api: TestApi;
let staff: ApiClient;
let reader: ApiClient;
beforeAll(async () => {
  api = await startApi({ sample: false, env: { TERRIL_TODAY: '2020-06-30' } });
  staff = await signedIn(api, 'staff');
  reader = await signedIn(api, 'reader');
  // By the quarter in advance, its first term until 31 December 2020.
  await sold('association', { termMonths: 12 }, {});
  // By the month in arrears, open, with a set-up fee.
  await sold(
    'company',
    { renewal: 'none', startsOn: '2020-08-01' },
    {
      category: 'maintenance',
      periodUnit: 'month',
      billed: 'in_arrears',
      setupFee: '50.00',
      versions: [aVersion({ startsOn: '2020-08-01', quantity: '1', unitPrice: '30' })],
    },
  );
  // Ends after 77 of the 92 days of its last quarter.
  await sold(
    'company',
    { renewal: 'none', startsOn: '2020-07-01', endsOn: '2020-09-15' },
    {
      billed: 'in_arrears',
      versions: [aVersion({ startsOn: '2020-07-01', endsOn: '2020-09-15', quantity: '1', unitPrice: '90' })],
    },
  );
  await sold('company', { stage: 'sent' }, {});
});
afterAll(() => api.stop());

let count = 0;
/** A contract of a new organization with one subscription, 90 EUR a quarter unless told. */
async function sold(kind: string, contract: object, subscription: object) {
  const reference = `F-${++count}`;
  const { id } = created(await staff.post('/organizations', anOrganization({ name: reference, kind })));
  const { id: contractId } = created(await staff.post('/contracts', aContract(id, { reference, ...contract })));
  const versions = [aVersion({ quantity: '1', unitPrice: '90' })];
  return created(await staff.post('/subscriptions', aSubscription(contractId, { versions, ...subscription })));
}
const report = (name: string, query = '') => readReport(reader, `recurring-revenue/${name}`, query);
const calendar = async (query = '') => (await report('billing', query)).months;
const total = (months: any[], of: string) => months.reduce((sum, month) => sum + Number(month[of]), 0);

test('24 months from this one: what is certain, what rests on tacit renewals, and set-up fees', async () => {
  const months = await calendar();
  expect([months.length, months[0].month, months.at(-1).month]).toEqual([24, '2020-06', '2022-05']);
  const shown = (month: string) => {
    const { categories, ...own } = months.find((one: any) => one.month === month);
    return { ...own, categories: categories.map(({ category, amount }: any) => `${category} ${amount}`) };
  };
  expect(shown('2020-06')).toMatchObject({ certain: '0.00', tacit: '0.00', total: '0.00' });
  expect(shown('2020-07')).toMatchObject({ certain: '90.00', tacit: '0.00', total: '90.00' });
  expect(shown('2020-08')).toEqual({
    month: '2020-08',
    certain: '30.00',
    tacit: '0.00',
    setupFees: '50.00',
    total: '80.00',
    categories: ['hosting 0.00', 'maintenance 30.00'],
  });
  // 90 x 77 / 92 = 75.33, and 30.
  expect(shown('2020-09')).toMatchObject({ certain: '105.33', total: '105.33' });
  expect(shown('2021-01')).toMatchObject({ certain: '30.00', tacit: '90.00', total: '120.00' });
  // Certain: 2 quarters, 22 months and 75.33; tacit: 6 quarters.
  expect(['certain', 'tacit', 'setupFees', 'total'].map((of) => total(months, of).toFixed(2))).toEqual([
    '915.33',
    '540.00',
    '50.00',
    '1505.33',
  ]);
});

test('from any month, of as many months as asked, and of some subscriptions alone', async () => {
  expect(await calendar('from=2020-01&months=1')).toEqual([
    expect.objectContaining({ month: '2020-01', certain: '90.00', total: '90.00' }),
  ]);
  expect(total(await calendar('kind=association'), 'total')).toBe(720);
  expect(total(await calendar('category=maintenance'), 'total')).toBe(710);
});

test('a month opens its bills, page by page', async () => {
  const bills = await report('billing/bills', 'month=2020-09');
  expect(bills).toMatchObject({ total: 2, sums: { amount: '105.33' } });
  expect(bills.data).toEqual([
    {
      subscriptionId: expect.any(Number),
      service: 'Hébergement de site web',
      organizationId: expect.any(Number),
      organizationName: 'F-3',
      category: 'hosting',
      billedOn: '2020-09-15',
      startsOn: '2020-07-01',
      endsOn: '2020-09-15',
      certain: '75.33',
      tacit: '0.00',
      setupFee: '0.00',
    },
    expect.objectContaining({ billedOn: '2020-09-30', certain: '30.00' }),
  ]);
  expect((await report('billing/bills', 'month=2020-09&perPage=1&page=2')).data).toEqual([bills.data[1]]);
  const fee = (await report('billing/bills', 'month=2020-08')).data[0];
  expect(fee).toMatchObject({ billedOn: '2020-08-01', startsOn: null, setupFee: '50.00' });
});

test('its file has a row a month', async () => {
  const { body } = await reader.get('/reports/recurring-revenue/billing?from=2020-08&months=2&format=csv&language=fr');
  expect(body).toContain('2020-08;0,00;30,00;50,00;30,00;0,00;80,00');
});

test.each([
  ['billing?from=2020-13', 'from'],
  ['billing?months=61', 'months'],
  ['billing?category=cars', 'category'],
  ['billing/bills?month=2020', 'month'],
  ['billing/bills?month=2020-09&perPage=500', 'perPage'],
])('%s is 400 on %s', async (path, field) => {
  const { status, body } = await reader.get(`/reports/recurring-revenue/${path}`);
  expect([status, Object.keys(body.errors)]).toEqual([400, [field]]);
});
