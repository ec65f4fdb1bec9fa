import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { signedIn } from '../support/people.js';
import { cents, readReport } from '../support/reports.js';

let api: TestApi;
let reader: ApiClient;
beforeAll(async () => {
  api = await startApi({ sample: true });
  reader = await signedIn(api, 'reader');
});
afterAll(() => api.stop());

const report = (name: string, query = '') => readReport(reader, name, query);
const MOVEMENTS = ['new', 'reactivation', 'expansion', 'contraction', 'indexation', 'churn'];
const months = async (from: string, to: string): Promise<any[]> =>
  (await report('recurring-revenue', `from=${from}&to=${to}`)).steps;

test('start + movements = end in every month, and that end starts the next one', async () => {
  const all = await months('2008-01', '2021-12');
  expect(all).toHaveLength(168);
  let end = '0.00';
  for (const month of all) {
    const moved = MOVEMENTS.reduce((sum, movement) => sum + cents(month[movement]), 0);
    expect([month.period, month.start, cents(month.start) + moved]).toEqual([month.period, end, cents(month.end)]);
    expect(cents(month.contraction)).toBeLessThanOrEqual(0);
    expect(cents(month.churn)).toBeLessThanOrEqual(0);
    expect(Math.abs(cents(month.arr) - 12 * cents(month.end))).toBeLessThanOrEqual(6);
    end = month.end;
  }
  expect(cents(end)).toBeGreaterThan(0);
});

test('a month is the same whatever the months asked beside it', async () => {
  const all = await months('2019-01', '2020-12');
  for (const index of [0, 11, 12, 23]) {
    const { period: month } = all[index];
    expect(await months(month, month)).toEqual([all[index]]);
  }
});

test('the end of a month is the balance of the subscriptions of its last day', async () => {
  for (const { to, end, arr } of await months('2019-12', '2020-03')) {
    const { body } = await reader.get(`/subscriptions?activeOn=${to}`);
    expect(body.sums).toEqual({ monthlyAmount: end, yearlyAmount: arr });
  }
});

test('the price revisions of January 2020 are indexation, a line of their own', async () => {
  const [january] = await months('2020-01', '2020-01');
  expect(cents(january.indexation)).toBeGreaterThan(0);
});

test('each movement opens the organizations behind, page by page', async () => {
  const all = await months('2019-01', '2020-12');
  for (const movement of MOVEMENTS) {
    const query = `from=2019-01&to=2020-12&movement=${movement}`;
    const { data, total, sums } = await report('recurring-revenue/movements', `${query}&perPage=100`);
    expect(data).toHaveLength(total);
    const figure = all.reduce((sum, month) => sum + cents(month[movement]), 0);
    expect(Math.abs(cents(sums.amount) - figure)).toBeLessThanOrEqual(all.length);
    const byMonth = new Set(data.map(({ month }: any) => month));
    expect(all.filter((month) => cents(month[movement]) !== 0).every(({ period }) => byMonth.has(period))).toBe(true);
    if (total < 2) continue;
    const second = await report('recurring-revenue/movements', `${query}&perPage=1&page=2`);
    expect(second).toEqual({ data: [data[1]], total, sums });
  }
});

test('a page after the last still tells the whole', async () => {
  const query = 'from=2020-01&to=2020-12';
  const { total, sums } = await report('recurring-revenue/movements', query);
  expect(await report('recurring-revenue/movements', `${query}&page=99`)).toEqual({ data: [], total, sums });
});

test('without months: the 12 up to the current one', async () => {
  const { steps: latest } = await report('recurring-revenue');
  expect([latest.length, latest[0].period, latest.at(-1).period]).toEqual([12, '2020-01', '2020-12']);
});

test.each([
  ['from=2020-02&to=2020-01', 'from'],
  ['from=1900-01&to=2020-01', 'from'],
  ['from=2020-13', 'from'],
  ['from=2020-1', 'from'],
  ['to=2020-01-01', 'to'],
  ['movement=growth', 'movement'],
  ['category=mail', 'category'],
  ['category=hosting&serviceId=1', 'serviceId'],
  ['year=2020', 'year'],
])('%s is 400 on %s', async (query, field) => {
  const { status, body } = await reader.get(`/reports/recurring-revenue/movements?${query}`);
  expect([status, Object.keys(body.errors)]).toEqual([400, [field]]);
});

test('what became of those who were there adds up, and agrees with the months', async () => {
  const retention = await report('recurring-revenue/retention', 'from=2020-01&to=2020-12');
  const all = await months('2020-01', '2020-12');
  const parts = ['start', 'expansion', 'indexation', 'contraction', 'churn'];
  expect(parts.reduce((sum, part) => sum + cents(retention[part]), 0)).toBe(cents(retention.end));
  expect([retention.start, retention.mrr]).toEqual([all[0].start, all[11].end]);
  expect(Number(retention.nrr)).toBeCloseTo((100 * cents(retention.end)) / cents(retention.start), 1);
  expect(Number(retention.grr)).toBeLessThanOrEqual(100);
  expect(retention.topTen).toHaveLength(10);
  const top = retention.topTen.reduce((sum: number, { amount }: any) => sum + cents(amount), 0);
  expect(Number(retention.topTenShare)).toBeCloseTo((100 * top) / cents(retention.mrr), 1);
});

test('narrowed to each kind of organization, figures add up to the whole', async () => {
  const kinds = [
    'association',
    'company',
    'local_authority',
    'state_service',
    'cooperative',
    'collective',
    'individual',
  ];
  const period = 'from=2020-01&to=2020-12';
  const whole = await months('2020-01', '2020-12');
  const narrowed = await Promise.all(kinds.map((kind) => report('recurring-revenue', `${period}&kind=${kind}`)));
  const sum = (place: number, name: string) =>
    narrowed.reduce((total, { steps: each }) => total + cents(each[place][name]), 0);
  for (const place of [0, 11]) {
    // Each kind is rounded by itself.
    expect(Math.abs(sum(place, 'end') - cents(whole[place].end))).toBeLessThanOrEqual(kinds.length);
  }
  const counted = await Promise.all(
    kinds.map((kind) => report('recurring-revenue/retention', `${period}&kind=${kind}`)),
  );
  const { users } = await report('recurring-revenue/retention', period);
  expect(counted.reduce((total, each) => total + each.users, 0)).toBe(users);
  const movements = await Promise.all(
    kinds.map((kind) => report('recurring-revenue/movements', `${period}&kind=${kind}`)),
  );
  const { total } = await report('recurring-revenue/movements', period);
  expect(movements.reduce((count, each) => count + each.total, 0)).toBe(total);
});

const CATEGORIES = ['hosting', 'maintenance', 'assistance', 'training', 'development', 'service'];

test('narrowed to each category, balances add up to the whole, and each adds up by itself', async () => {
  const period = 'from=2019-01&to=2020-12';
  const whole = await months('2019-01', '2020-12');
  const narrowed: any[][] = await Promise.all(
    CATEGORIES.map(async (category) => (await report('recurring-revenue', `${period}&category=${category}`)).steps),
  );
  for (const each of narrowed) {
    for (const { start, end, ...month } of each) {
      expect(MOVEMENTS.reduce((sum, movement) => sum + cents(month[movement]), cents(start))).toBe(cents(end));
    }
  }
  for (const [place, { end }] of whole.entries()) {
    const sum = narrowed.reduce((total, each) => total + cents(each[place].end), 0);
    expect(Math.abs(sum - cents(end))).toBeLessThanOrEqual(CATEGORIES.length);
  }
});

test('a category is the balance of its subscriptions, and so is a service of the catalogue', async () => {
  const { body: services } = await reader.get('/services?nature=recurring&perPage=100');
  const scopes = ['category=hosting', ...services.data.map(({ id }: any) => `serviceId=${id}`)];
  for (const scope of scopes) {
    const { steps: all } = await report('recurring-revenue', `from=2020-06&to=2020-06&${scope}`);
    const { body } = await reader.get(`/subscriptions?activeOn=2020-06-30&${scope}`);
    expect([scope, body.sums.monthlyAmount]).toEqual([scope, all[0].end]);
    const { mrr, start } = await report('recurring-revenue/retention', `from=2020-01&to=2020-06&${scope}`);
    expect([scope, mrr]).toEqual([scope, all[0].end]);
    const { steps: first } = await report('recurring-revenue', `from=2020-01&to=2020-01&${scope}`);
    expect([scope, start]).toEqual([scope, first[0].start]);
  }
});

test('retention opens the organizations behind each figure, which add up to it', async () => {
  const period = 'from=2019-01&to=2020-12';
  const figures = await report('recurring-revenue/retention', period);
  const behind = (query: string, page = 'perPage=100') =>
    report('recurring-revenue/retention/organizations', `${period}${query}&${page}`);
  const all = await behind('');
  expect([all.total, all.sums.amount]).toEqual([figures.usersAtStart, figures.start]);
  for (const { start, end, organizationName: _, organizationId: __, isLost: ___, ...changes } of all.data) {
    const sum = Object.values(changes as Record<string, string>).reduce(
      (total, one) => total + cents(one),
      cents(start),
    );
    expect(Math.abs(sum - cents(end))).toBeLessThanOrEqual(3);
  }
  for (const change of ['expansion', 'indexation', 'contraction', 'churn']) {
    const { data, total, sums } = await behind(`&change=${change}`);
    expect([change, sums.amount]).toEqual([change, figures[change]]);
    expect(data.filter(({ isLost }: any) => isLost)).toHaveLength(change === 'churn' ? figures.usersLost : 0);
    expect((await behind(`&change=${change}`, 'page=2&perPage=1')).data).toEqual(data.slice(1, 2));
    expect(total).toBe(data.length);
  }
  expect((await reader.get(`/reports/recurring-revenue/retention/organizations?change=growth`)).status).toBe(400);
});

test('retention refuses what is no month, and answers nobody with nothing', async () => {
  expect((await reader.get('/reports/recurring-revenue/retention?from=2020-13')).status).toBe(400);
  const nobody = await report('recurring-revenue/retention', 'from=2001-01&to=2001-12');
  expect(nobody).toMatchObject({ nrr: null, grr: null, logoChurn: null, users: 0, averagePerUser: null, topTen: [] });
});
