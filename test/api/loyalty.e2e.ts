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
    const { on, cohorts } = await report('cohorts');
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
    const { cohorts } = await report('cohorts', 'to=2018-03');
    expect(cohorts[0].years.map(({ on, monthly }: any) => [on, monthly])).toEqual([
      ['2017-12-31', '40.00'],
      ['2018-03-31', '40.00'],
    ]);
    expect((await report('cohorts', 'kind=company')).cohorts).toEqual([]);
  });

  test('a figure opens its subscriptions', async () => {
    const { body } = await reader.get('/subscriptions?cohort=2017&activeOn=2020-06-30');
    expect([body.total, body.sums.monthlyAmount]).toEqual([2, '35.00']);
  });
});

test.each([['cohorts?to=2020', 'to']])('%s is 400 on %s', async (path, field) => {
  const { status, body } = await reader.get(`/reports/recurring-revenue/${path}`);
  expect([status, Object.keys(body.errors)]).toEqual([400, [field]]);
});
