import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { signedIn } from '../support/people.js';
import { cents, readReport } from '../support/reports.js';
import { sql } from '../support/sql.js';

let api: TestApi;
let reader: ApiClient;

beforeAll(async () => {
  api = await startApi({ sample: true, env: { TERRIL_TODAY: '2020-12-31' } });
  reader = await signedIn(api, 'reader');
});
afterAll(() => api.stop());

const MOVEMENTS = ['new', 'reactivation', 'expansion', 'contraction', 'indexation', 'churn'];
const report = (query: string) => readReport(reader, 'recurring-revenue', query);

test('by quarter and by year, the movements are the sums of those of the months, and open them', async () => {
  const { steps: months } = await report('from=2019-01&to=2020-12');
  for (const [step, count] of [
    ['quarter', 8],
    ['year', 2],
  ] as const) {
    const { steps, whole } = await report(`from=2019-01&to=2020-12&step=${step}`);
    expect(steps).toHaveLength(count);
    for (const each of steps) {
      const own = months.filter(({ from }: any) => each.from <= from && from <= each.to);
      expect([each.start, each.end, each.arr]).toEqual([own[0].start, own.at(-1).end, own.at(-1).arr]);
      for (const movement of MOVEMENTS) {
        const sum = own.reduce((total: number, month: any) => total + cents(month[movement]), 0);
        // Each is rounded by itself.
        expect(Math.abs(sum - cents(each[movement]))).toBeLessThanOrEqual(own.length);
      }
      const span = `from=${each.from.slice(0, 7)}&to=${each.to.slice(0, 7)}`;
      const { sums } = await readReport(reader, 'recurring-revenue/movements', `${span}&perPage=1`);
      expect(Math.abs(cents(sums.amount) - cents(each.change))).toBeLessThanOrEqual(1);
    }
    expect([whole.period, whole.start, whole.end]).toEqual(['2019-01/2020-12', months[0].start, months.at(-1).end]);
  }
});

test('by day, the balance is that of the subscriptions of the day, and a change opens those that changed', async () => {
  const { steps, whole } = await report('from=2020-01&to=2020-04&step=day');
  expect(steps).toHaveLength(121);
  expect([steps[0].period, steps[0].new, whole.new]).toEqual(['2020-01-01', null, expect.stringMatching(/^\d/)]);
  const changed = steps.filter(({ change }: any) => cents(change) !== 0);
  expect(changed.length).toBeGreaterThan(1);
  for (const { period, end } of [...changed, steps[59]]) {
    const { body } = await reader.get(`/subscriptions?activeOn=${period}`);
    expect([period, body.sums.monthlyAmount]).toEqual([period, end]);
    const { total } = (await reader.get(`/subscriptions?changedOn=${period}&perPage=1`)).body;
    expect(total > 0).toBe(changed.some((step: any) => step.period === period));
  }
});

test('narrowed by category, a day is that of its subscriptions', async () => {
  const { steps } = await report('from=2020-06&to=2020-06&step=day&category=hosting');
  const { body } = await reader.get('/subscriptions?activeOn=2020-06-15&category=hosting');
  expect(steps[14]).toMatchObject({ period: '2020-06-15', end: body.sums.monthlyAmount });
});

test('quarters and years are those of the fiscal year; one that the months cut says so', async () => {
  await sql(api.databaseUrl, 'update settings set fiscal_year_start_month = 7');
  const { steps } = await report('from=2019-07&to=2020-08&step=year');
  expect(steps.map(({ period, from, to, isPartial }: any) => [period, from, to, isPartial])).toEqual([
    ['2019', '2019-07-01', '2020-06-30', false],
    ['2020', '2020-07-01', '2020-08-31', true],
  ]);
  await sql(api.databaseUrl, 'update settings set fiscal_year_start_month = 1');
});

test('an unknown step is refused, and so are more days than a year has', async () => {
  expect((await reader.get('/reports/recurring-revenue?step=week')).body.errors).toHaveProperty('step');
  const long = await reader.get('/reports/recurring-revenue?from=2019-12&to=2020-12&step=day');
  expect([long.status, long.body.errors.from]).toEqual([400, 'Trop loin du dernier mois : 12 au plus.']);
});

test('subscriptions are filtered by the tag and the account manager of their organization', async () => {
  const staff = await signedIn(api, 'staff');
  const { data } = (await staff.get('/subscriptions?perPage=1&activeOn=2020-12-31')).body;
  const [{ organizationId, monthlyAmount }] = data;
  const [{ id: manager }] = (await staff.get('/colleagues')).body.data;
  const tag = (await staff.post('/tags', { name: 'Suivi de près', color: 'blue' })).body;
  const { version, tagIds } = (await staff.get(`/organizations/${organizationId}`)).body;
  const body = { version, tagIds: [...tagIds, tag.id], accountManagerId: manager };
  expect((await staff.patch(`/organizations/${organizationId}`, body)).status).toBe(200);
  const all = (await staff.get(`/subscriptions?organizationId=${organizationId}`)).body.total;
  expect(Number(monthlyAmount)).toBeGreaterThan(0);
  for (const filter of [`tagId=${tag.id}`, `accountManagerId=${manager}`]) {
    expect((await staff.get(`/subscriptions?${filter}`)).body.total).toBe(all);
    const { steps } = await report(`from=2020-12&to=2020-12&${filter}`);
    const listed = (await staff.get(`/subscriptions?${filter}&activeOn=2020-12-31`)).body.sums.monthlyAmount;
    expect(steps[0].end).toBe(listed);
  }
});
