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
});
afterAll(() => api.stop());

let count = 0;
/** A contract of an organization, a new one unless told, with a subscription by the month at each price. */
async function sold(contract: object, versions: object[], organizationId?: number) {
  const reference = `L-${++count}`;
  const id = organizationId ?? created(await staff.post('/organizations', anOrganization({ name: reference }))).id;
  const { id: contractId } = created(await staff.post('/contracts', aContract(id, { reference, ...contract })));
  const prices = versions.map((version) => aVersion({ quantity: '1', ...version }));
  created(await staff.post('/subscriptions', aSubscription(contractId, { periodUnit: 'month', versions: prices })));
  return { id, contractId, reference };
}
const report = (name: string, query = '') => readReport(reader, `recurring-revenue/${name}`, query);

describe('cohorts', () => {
  beforeAll(async () => {
    // Came in 2017: one that stays and pays more, one that leaves in 2018 and is back in 2020, one for one month.
    await sold({ startsOn: '2017-03-01' }, [
      { startsOn: '2017-03-01', endsOn: '2018-12-31', unitPrice: '10' },
      { startsOn: '2019-01-01', unitPrice: '15', cause: 'change' },
    ]);
    const left = { startsOn: '2017-06-01', endsOn: '2018-06-30' };
    const { id } = await sold(left, [{ ...left, unitPrice: '30' }]);
    await sold({ startsOn: '2020-02-01' }, [{ startsOn: '2020-02-01', unitPrice: '20' }], id);
    const brief = { startsOn: '2017-04-01', endsOn: '2017-05-01' };
    await sold(brief, [{ ...brief, unitPrice: '7' }]);
    // Came in 2019, free.
    await sold({ startsOn: '2019-05-01' }, [{ startsOn: '2019-05-01', unitPrice: '0' }]);
    await sold({ startsOn: '2018-01-01', stage: 'sent' }, [{ startsOn: '2018-01-01', unitPrice: '99' }]);
  });

  test('those that came in a year, and what is left of them each year', async () => {
    const { on, cohorts } = await report('cohorts', 'kind=association');
    expect(on).toBe('2020-06-30');
    const told = cohorts.map(({ cohort, arrived, years }: any) => [
      `${cohort}: ${arrived}`,
      ...years.map((year: any) => [
        year.on,
        year.organizations,
        year.monthly,
        year.organizationsKept,
        year.monthlyKept,
      ]),
    ]);
    expect(told).toEqual([
      [
        '2017: 3',
        ['2017-12-31', 2, '40.00', '66.7', '100.0'],
        ['2018-12-31', 1, '10.00', '33.3', '25.0'],
        ['2019-12-31', 1, '15.00', '33.3', '37.5'],
        ['2020-06-30', 2, '35.00', '66.7', '87.5'],
      ],
      ['2019: 1', ['2019-12-31', 1, '0.00', '100.0', null], ['2020-06-30', 1, '0.00', '100.0', null]],
    ]);
  });

  test('seen at the end of another month, and of some organizations alone', async () => {
    const { cohorts } = await report('cohorts', 'kind=association&to=2018-03');
    expect(cohorts[0].years.map(({ on, monthly }: any) => [on, monthly])).toEqual([
      ['2017-12-31', '40.00'],
      ['2018-03-31', '40.00'],
    ]);
    expect((await report('cohorts', 'kind=collective')).cohorts).toEqual([]);
  });

  test('a figure opens its subscriptions', async () => {
    const { body } = await reader.get('/subscriptions?cohort=2017&kind=association&activeOn=2020-06-30');
    expect([body.total, body.sums.monthlyAmount]).toEqual([2, '35.00']);
  });
});

describe('terms that ended', () => {
  const only = 'kind=company&from=2020-01&to=2020-12';
  beforeAll(async () => {
    // Terms of a year that end on 31 January, 29 February and 31 March; 10, 20 and 30 EUR a month.
    const tacit = { termMonths: 12 };
    await soldToCompany({ ...tacit, startsOn: '2019-02-01' }, [{ startsOn: '2019-02-01', unitPrice: '10' }]);
    await soldToCompany({ ...tacit, startsOn: '2019-03-01' }, [
      { startsOn: '2019-03-01', endsOn: '2020-02-29', unitPrice: '20' },
      { startsOn: '2020-03-01', unitPrice: '21', cause: 'indexation' },
    ]);
    const refused = { startsOn: '2019-04-01', endsOn: '2020-03-31' };
    await soldToCompany({ ...tacit, ...refused, endReason: 'Trop cher' }, [{ ...refused, unitPrice: '30' }]);
    // A fixed time that another contract takes over at the same price, and a term that is to end.
    const fixed = { startsOn: '2019-01-01', endsOn: '2020-04-30' };
    const { id } = await soldToCompany({ renewal: 'none', ...fixed }, [{ ...fixed, unitPrice: '40' }]);
    await sold({ ...tacit, startsOn: '2020-05-01' }, [{ startsOn: '2020-05-01', unitPrice: '40' }], id);
    await soldToCompany({ ...tacit, startsOn: '2019-10-01' }, [{ startsOn: '2019-10-01', unitPrice: '50' }]);
    // Leaves without a reason.
    const silent = { startsOn: '2020-01-01', endsOn: '2020-05-15' };
    await soldToCompany({ renewal: 'none', ...silent }, [{ ...silent, unitPrice: '7' }]);
  });
  const soldToCompany = async (contract: object, versions: object[]) => {
    const name = `Société ${++count}`;
    const { id } = created(await staff.post('/organizations', anOrganization({ name, kind: 'company' })));
    return sold(contract, versions, id);
  };

  test('what became of them, in contracts and in EUR a year, beside the plain churn', async () => {
    const { outcomes, ...whole } = await report('term-ends', only);
    expect(outcomes).toEqual([
      { outcome: 'renewed', contracts: 2, before: '600.00', after: '600.00' },
      { outcome: 'changed', contracts: 1, before: '240.00', after: '252.00' },
      { outcome: 'ended', contracts: 2, before: '444.00', after: '0.00' },
      { outcome: 'pending', contracts: 1, before: '600.00', after: null },
    ]);
    // 2 of 5 contracts; 444 of 1 284 EUR. At the start: 10 + 20 + 30 + 40 + 50 EUR of 5 users, of whom one left.
    expect(whole).toEqual({
      from: '2020-01',
      to: '2020-12',
      contracts: 5,
      before: '1284.00',
      contractChurn: '40.0',
      revenueChurn: '34.6',
      logoChurn: '20.0',
      plainChurn: '20.0',
      computedAt: null,
      isRefreshing: false,
    });
  });

  test('an outcome opens its contracts', async () => {
    const { data, total, sums } = await report('term-ends/contracts', `${only}&outcome=ended`);
    expect([total, sums.amount]).toEqual([2, '444.00']);
    expect(data.map(({ termEndsOn, before, after }: any) => [termEndsOn, before, after])).toEqual([
      ['2020-03-31', '360.00', '0.00'],
      ['2020-05-15', '84.00', '0.00'],
    ]);
  });

  test('the file of an outcome has all its contracts, whatever a page holds', async () => {
    const { body } = await reader.get(
      `/reports/recurring-revenue/term-ends/contracts?${only}&outcome=ended&perPage=1&format=csv&language=fr`,
    );
    expect(body.trim().split('\r\n')).toHaveLength(3);
    expect(body).toContain(';2020-03-31;Terminé;360,00;0,00');
  });

  test('the churn by reason, with what nobody told, opens its contracts', async () => {
    const losses = await report('losses', only);
    expect(losses).toMatchObject({ organizations: 2, monthly: '37.00', yearly: '444.00' });
    expect(losses.reasons).toEqual([
      { reason: 'Trop cher', organizations: 1, contracts: 1, monthly: '30.00', yearly: '360.00', share: '81.1' },
      { reason: null, organizations: 1, contracts: 1, monthly: '7.00', yearly: '84.00', share: '18.9' },
    ]);
    const months = (await readReport(reader, 'recurring-revenue', only)).steps;
    expect(months.reduce((sum: number, month: any) => sum + Number(month.churn), 0)).toBe(-37);
    const told = await report('losses/contracts', `${only}&reason=Trop%20cher`);
    expect(told).toMatchObject({ total: 1, sums: { amount: '30.00' } });
    expect(told.data[0]).toMatchObject({ endedOn: '2020-03-31', reason: 'Trop cher', monthly: '30.00' });
    expect((await report('losses/contracts', `${only}&untold=true`)).data).toEqual([
      expect.objectContaining({ endedOn: '2020-05-15', reason: null }),
    ]);
    expect((await report('losses/contracts', `${only}&category=training`)).total).toBe(0);
  });
});

test.each([
  ['cohorts?to=2020', 'to'],
  ['cohorts?category=hosting&serviceId=1', 'serviceId'],
  ['term-ends?from=2020-02&to=2020-01', 'from'],
  ['term-ends/contracts?outcome=lost', 'outcome'],
  ['losses?to=2020', 'to'],
  ['losses/contracts?untold=perhaps', 'untold'],
])('%s is 400 on %s', async (path, field) => {
  const { status, body } = await reader.get(`/reports/recurring-revenue/${path}`);
  expect([status, Object.keys(body.errors)]).toEqual([400, [field]]);
});
