import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { signedIn } from '../support/people.js';
import { aContract, anActivity, anOrganization, aSubscription, aVersion, created } from '../support/records.js';

let api: TestApi;
let staff: ApiClient;
let organizationId: number;
let subscriptionId: number;
beforeAll(async () => {
  api = await startApi({ sample: false, env: { TERRIL_TODAY: '2020-12-31' } });
  staff = await signedIn(api, 'staff');
  organizationId = created(await staff.post('/organizations', anOrganization())).id;
  const contract = created(await staff.post('/contracts', aContract(organizationId)));
  // 150 EUR a month of assistance.
  const monthly = { service: 'Assistance', category: 'assistance', periodUnit: 'month', versions: [aVersion()] };
  subscriptionId = created(await staff.post('/subscriptions', aSubscription(contract.id, monthly))).id;
  const allowance = { source: 'allowance', minutes: 60, subscriptionId, title: 'Une heure par mois' };
  created(await staff.post('/assistance-credits', { organizationId, ...allowance }));
  const done: [string, number, object][] = [
    ['2020-11-10', 45, { aboutType: 'subscriptions', aboutId: subscriptionId }],
    ['2020-12-01', 50, {}],
    ['2020-12-02', 30, {}],
    ['2020-12-03', 25, { kind: 'note' }],
    ['2019-12-03', 90, {}],
    ['2019-06-03', 500, {}],
  ];
  for (const [day, duration, fields] of done) {
    created(await staff.post('/activities', anActivity({ organizationId, day, duration, subject: 'Aide', ...fields })));
  }
  created(await staff.post('/activities', anActivity({ day: '2020-12-04', duration: 15 })));
});
afterAll(() => api.stop());

const report = async (query: string) => (await staff.get(`/reports/work/time-spent?${query}`)).body;

test('time spent by organization, charged or not, beside the year before and what it brings', async () => {
  const { lines, total } = await report('from=2020-11&to=2020-12');
  expect(lines).toEqual([
    {
      key: String(organizationId),
      label: 'Les Amis du Terril',
      count: 4,
      minutes: 150,
      charged: 125,
      uncharged: 25,
      before: 90,
      revenue: '300.00',
      perHour: '120.00',
    },
    expect.objectContaining({ key: null, label: null, minutes: 15, charged: 0, revenue: null, perHour: null }),
  ]);
  expect(total).toEqual({ count: 5, minutes: 165, charged: 125, uncharged: 40, before: 90 });
});

test.each([
  [
    'kind',
    [
      ['call', 140, 90],
      ['note', 25, 0],
    ],
  ],
  [
    'subscription',
    [
      [null, 120, 90],
      ['subscription', 45, 0],
    ],
  ],
  ['colleague', [['me', 165, 90]]],
  [
    'month',
    [
      ['2020-11', 45, 0],
      ['2020-12', 120, 90],
    ],
  ],
])('by %s', async (by, expected) => {
  const me = String((await staff.get('/auth/me')).body.id);
  const names: Record<string, string> = {
    [String(subscriptionId)]: 'subscription',
    ...(by === 'colleague' && { [me]: 'me' }),
  };
  const { lines } = await report(`from=2020-11&to=2020-12&by=${by}`);
  const told = lines.map(({ key, minutes, before }: any) => [
    by === 'subscription' || by === 'colleague' ? (names[key] ?? null) : key,
    minutes,
    before,
  ]);
  expect(told).toEqual(expected);
});

test('each line is what its activities add up to', async () => {
  const list = `/activities?state=done&from=2020-11-01&until=2020-12-31&organizationId=${organizationId}`;
  expect((await staff.get(list)).body.sums.duration).toBe('150.00');
});

test('a statement tells what is left after each line, and what expired', async () => {
  const path = `/reports/work/assistance-statement?organizationId=${organizationId}&from=2020-11-15`;
  const { lines, ...figures } = (await staff.get(path)).body;
  const told = lines.map(({ day, kind, bought, used, lapsed, beyond, left }: any) => [
    day,
    kind,
    bought,
    used,
    lapsed,
    beyond,
    left,
  ]);
  expect(told).toEqual([
    ['2020-11-15', 'opening', 15, 0, 0, 0, 15],
    ['2020-12-01', 'lapsed', 0, 0, 15, 0, 0],
    ['2020-12-01', 'granted', 60, 0, 0, 0, 60],
    ['2020-12-01', 'activity', 0, 50, 0, 0, 10],
    ['2020-12-02', 'activity', 0, 10, 0, 20, 0],
  ]);
  expect(figures).toMatchObject({
    from: '2020-11-15',
    to: '2020-12-31',
    bought: 75,
    used: 60,
    lapsed: 15,
    beyond: 20,
    left: 0,
  });
  const csv = (await staff.download(`${path}&format=csv`)).body.toString();
  expect(csv).toContain('2020-12-01;Heures expirées : Une heure par mois;;0;0;15;0;0');
  const pdf = await staff.download(`${path.replace('?', '/pdf?')}`);
  expect([pdf.status, pdf.body.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
});

test('what is refused', async () => {
  const statuses = async (...paths: string[]) =>
    Promise.all(paths.map(async (path) => (await staff.get(`/reports/work/${path}`)).status));
  expect(
    await statuses(
      'time-spent?by=mood',
      'time-spent?from=2019-01&to=2020-12',
      'assistance-statement',
      'assistance-statement?organizationId=999999',
      `assistance-statement?organizationId=${organizationId}&from=2020-12-02&to=2020-12-01`,
    ),
  ).toEqual([400, 400, 400, 404, 422]);
});
