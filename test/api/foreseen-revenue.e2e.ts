import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { signedIn } from '../support/people.js';
import { aContract, aLine, anInvoice, anOrganization, aSubscription, aVersion, created } from '../support/records.js';
import { readReport } from '../support/reports.js';
import { sql } from '../support/sql.js';

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
const sumOf = (months: any[], of: string) => months.reduce((sum, month) => sum + Number(month[of]), 0);

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
  expect(['certain', 'tacit', 'setupFees', 'total'].map((of) => sumOf(months, of).toFixed(2))).toEqual([
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
  expect(sumOf(await calendar('kind=association'), 'total')).toBe(720);
  expect(sumOf(await calendar('category=maintenance'), 'total')).toBe(710);
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

describe('committed on a day', () => {
  test('the revenue of the day, what is signed, scheduled and known to end in the year that follows', async () => {
    const { id, version } = await sold(
      'collective',
      { renewal: 'none' },
      {
        periodUnit: 'month',
        versions: [
          aVersion({ quantity: '1', unitPrice: '8', endsOn: '2020-12-31' }),
          aVersion({ startsOn: '2021-01-01', quantity: '1', unitPrice: '10' }),
        ],
      },
    );
    expect([id, version]).toEqual([expect.any(Number), 1]);
    // 30 a month from a quarter, 8; 30 from August; 2 more from January. The one that starts and ends before is no part.
    expect(await report('committed')).toEqual({
      on: '2020-06-30',
      until: '2021-06-30',
      mrr: '38.00',
      parts: [
        { part: 'start', count: 1, amount: '30.00' },
        { part: 'change', count: 1, amount: '2.00' },
        { part: 'end', count: 0, amount: '0.00' },
      ],
      committed: '70.00',
      computedAt: null,
      isRefreshing: false,
    });
    // On 1 August the one of 90 a quarter until 15 September is there, and is known to end.
    expect((await report('committed', 'on=2020-08-01&months=2')).parts[2]).toEqual({
      part: 'end',
      count: 1,
      amount: '-30.00',
    });
  });

  test('a part opens its subscriptions', async () => {
    const { data, total, sums } = await report('committed/subscriptions', 'part=start');
    expect([total, sums.amount]).toEqual([1, '30.00']);
    expect(data[0]).toMatchObject({ organizationName: 'F-2', part: 'start', now: '0.00', later: '30.00' });
    expect((await report('committed/subscriptions')).total).toBe(2);
  });

  test('a day knows of no contract that was signed later', async () => {
    const onDay = (signedOn: string) =>
      sold(
        'state_service',
        { signedOn, renewal: 'none', startsOn: '2020-06-01' },
        {
          versions: [aVersion({ startsOn: '2020-06-01', quantity: '1', unitPrice: '30' })],
        },
      );
    await onDay('2020-05-10');
    await onDay('2020-05-20');
    const { parts } = await report('committed', 'on=2020-05-15&kind=state_service');
    expect(parts[0]).toEqual({ part: 'start', count: 1, amount: '10.00' });
  });
});

describe('secured on 1 January', () => {
  const only = 'kind=cooperative';
  beforeAll(async () => {
    const since = '2019-04-01';
    const version = aVersion({ startsOn: since, quantity: '1', unitPrice: '100' });
    // Quarters of 100: one within the first term, three by tacit renewal; raised in July, which 1 January does not know.
    await sold(
      'cooperative',
      { startsOn: since, termMonths: 12, signedOn: '2018-12-15' },
      {
        versions: [
          { ...version, endsOn: '2020-06-30' },
          { ...version, startsOn: '2020-07-01', unitPrice: '110' },
        ],
      },
    );
    // A fixed time until the end of June: two quarters, two less than if it went on.
    const fixed = { startsOn: since, endsOn: '2020-06-30' };
    await sold(
      'cooperative',
      { ...fixed, renewal: 'none', signedOn: '2018-12-15' },
      { versions: [{ ...version, ...fixed }] },
    );
    // Signed in February.
    const later = aVersion({ startsOn: '2020-03-01', quantity: '1', unitPrice: '100' });
    await sold(
      'cooperative',
      { startsOn: '2020-03-01', signedOn: '2020-02-01', renewal: 'none' },
      { versions: [later] },
    );
  });

  test('what signed subscriptions bill in the year, known ends deducted, tacit renewals apart, with the year before', async () => {
    const year = await report('secured', `${only}&year=2020`);
    expect(year).toEqual({
      year: 2020,
      on: '2020-01-01',
      to: '2020-12-31',
      withoutEnds: '800.00',
      knownEnds: '-200.00',
      total: '600.00',
      certain: '300.00',
      tacit: '300.00',
      invoiced: '0.00',
      computedAt: null,
      isRefreshing: false,
      previous: expect.objectContaining({
        year: 2019,
        total: '600.00',
        certain: '600.00',
        tacit: '0.00',
        invoiced: '0.00',
      }),
    });
  });

  test('what was really invoiced as recurring is beside, credit notes deducted; of a year to come there is none', async () => {
    const { id } = created(await staff.post('/organizations', anOrganization({ name: 'Scop', kind: 'cooperative' })));
    const line = aLine({ nature: 'recurring', category: 'hosting', unitPrice: '100.00' });
    created(await staff.post('/invoices', anInvoice(id, { lines: [line, aLine()] })));
    const credit = { number: 'A-1', type: 'credit_note', issuedOn: '2020-06-15', dueOn: '2020-06-15' };
    created(await staff.post('/invoices', anInvoice(id, { ...credit, lines: [{ ...line, quantity: '-0.25' }] })));
    expect((await report('secured', `${only}&year=2020`)).invoiced).toBe('75.00');
    expect((await report('secured', `${only}&year=2020&category=training`)).invoiced).toBe('0.00');
    // Four quarters of 110 by tacit renewal from April on, the first by the term; four of 100 of the one signed in February.
    expect(await report('secured', `${only}&year=2021`)).toMatchObject({
      total: '840.00',
      certain: '510.00',
      tacit: '330.00',
      invoiced: null,
    });
  });
});

describe('what took long is kept', () => {
  const recompute = (query: string) => staff.post(`/reports/recurring-revenue/${query}`, {});

  test('and served with its age until it is worked out anew', async () => {
    expect(await report('billing', 'from=2020-08&months=1')).toMatchObject({ computedAt: null, isRefreshing: false });
    await sql(
      api.databaseUrl,
      `insert into kept_answers (name, question, answer, computed_at, took_ms)
       values ('billing', $1, '{"months": []}', now() - interval '1 minute', 5000)`,
      [JSON.stringify({ from: '2020-08', months: 1 })],
    );
    const kept = { months: [], computedAt: expect.any(String) };
    expect(await report('billing', 'from=2020-08&months=1')).toEqual({ ...kept, isRefreshing: false });
    const { status, body } = await recompute('billing/recomputations?from=2020-08&months=1');
    expect([status, body]).toEqual([202, { computedAt: kept.computedAt, isRefreshing: true }]);
    let anew = await report('billing', 'from=2020-08&months=1');
    while (anew.isRefreshing) anew = await report('billing', 'from=2020-08&months=1');
    expect(anew).toMatchObject({ months: [expect.anything()], computedAt: null });
  });

  test('what is worked out at each request needs no job, and readers ask for none', async () => {
    for (const asked of ['secured/recomputations', 'committed/recomputations', 'term-ends/recomputations']) {
      const { status, body } = await recompute(asked);
      expect([status, body]).toEqual([202, { computedAt: null, isRefreshing: false }]);
    }
    for (const name of ['billing', 'secured', 'committed', 'term-ends'])
      expect((await reader.post(`/reports/recurring-revenue/${name}/recomputations`, {})).status).toBe(403);
  });

  test.each([
    ['billing/recomputations?months=61', 'months'],
    ['secured/recomputations?category=hosting&serviceId=3', 'serviceId'],
    ['committed/recomputations?months=61', 'months'],
    ['term-ends/recomputations?from=2020-12&to=2020-01', 'from'],
  ])('%s is 400 on %s', async (path, field) => {
    const { status, body } = await recompute(path);
    expect([status, Object.keys(body.errors)]).toEqual([400, [field]]);
  });
});

test.each([
  ['billing?from=2020-13', 'from'],
  ['billing?months=61', 'months'],
  ['billing?category=cars', 'category'],
  ['committed?on=2020-02-30', 'on'],
  ['committed/subscriptions?part=mrr', 'part'],
  ['secured?year=20', 'year'],
  ['secured?category=hosting&serviceId=3', 'serviceId'],
  ['billing/bills?month=2020', 'month'],
  ['billing/bills?month=2020-09&perPage=500', 'perPage'],
])('%s is 400 on %s', async (path, field) => {
  const { status, body } = await reader.get(`/reports/recurring-revenue/${path}`);
  expect([status, Object.keys(body.errors)]).toEqual([400, [field]]);
});
