import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { signedIn } from '../support/people.js';
import { accountOf } from '../support/records.js';

let api: TestApi;
let staff: ApiClient;
let rent: number;
let servers: number;
beforeAll(async () => {
  api = await startApi({ sample: false });
  staff = await signedIn(api, 'staff');
  rent = await accountOf(staff, '6132');
  servers = await accountOf(staff, '6135');
});
afterAll(() => api.stop());

const cell = (accountId: number, month: string, planned: string | null, fields: object = {}) => ({
  accountId,
  month,
  planned,
  actual: null,
  version: null,
  ...fields,
});
const save = (year: number, ...cells: object[]) => staff.patch('/budget', { year, cells });
const rowOf = (grid: any, code: string) => grid.rows.find((row: any) => row.code === code);

test('cells are saved together, and summed up by branch, by month and by year', async () => {
  const { status, body } = await save(
    2021,
    cell(rent, '2021-01', '600', { actual: '610.50' }),
    cell(rent, '2021-02', '600'),
    cell(servers, '2021-01', '0.10', { actual: '0' }),
  );
  expect(status).toBe(200);
  expect(rowOf(body, '61').cells[0]).toMatchObject({ planned: '600.10', actual: '610.50', difference: '10.40' });
  expect(rowOf(body, '61').total).toEqual({ planned: '1200.10', actual: '610.50', difference: '10.40' });
  expect(rowOf(body, '6132').cells[1]).toMatchObject({ planned: '600.00', actual: null, version: 1 });
  expect(body.sums[0]).toMatchObject({ nature: 'cost', total: { planned: '1200.10', actual: '610.50' } });
  expect(body.months.slice(0, 2)).toEqual([
    { month: '2021-01', closed: true },
    { month: '2021-02', closed: false },
  ]);
  expect((await staff.get('/budget?year=2021')).body).toEqual(body);
});

test('an emptied cell goes, and a stale one keeps all from being saved', async () => {
  await save(2022, cell(rent, '2022-01', '1'), cell(rent, '2022-02', '2'));
  await save(2022, cell(rent, '2022-01', '3', { version: 1 }));
  const stale = await save(
    2022,
    cell(rent, '2022-02', '9', { version: 1 }),
    cell(rent, '2022-01', '4', { version: 1 }),
  );
  expect([stale.status, stale.body.code]).toEqual([409, 'stale_version']);
  expect(rowOf(stale.body.current, '6132').total.planned).toBe('5.00');
  expect((await save(2022, cell(rent, '2022-02', '7'))).status).toBe(409);
  const emptied = await save(2022, cell(rent, '2022-02', null, { version: 1 }));
  expect(rowOf(emptied.body, '6132').cells[1]).toMatchObject({ planned: null, version: null });
  expect(rowOf(emptied.body, '6132').total.planned).toBe('3.00');
});

test('the months are those of the fiscal year', async () => {
  const administrator = await signedIn(api);
  const { body: settings } = await administrator.get('/settings');
  await administrator.patch('/settings', { version: settings.version, fiscalYearStartMonth: 9 });
  const { body } = await save(2023, cell(rent, '2024-08', '5'));
  expect([body.months[0].month, body.months[11].month, body.from]).toEqual(['2023-09', '2024-08', '2023-09-01']);
  expect(rowOf(body, '6132').total.planned).toBe('5.00');
  await administrator.patch('/settings', { version: settings.version + 1, fiscalYearStartMonth: 1 });
});

test.each([
  ['cells.0.month', async () => cell(rent, '2024-01', '1')],
  ['cells.0.accountId', async () => cell(await accountOf(staff, '61'), '2025-01', '1')],
  ['cells.0.accountId', async () => cell(await accountOf(staff, '70'), '2025-01', '1')],
  ['cells.0.accountId', async () => cell(999_999, '2025-01', '1')],
  ['cells.0.planned', async () => cell(rent, '2025-01', '1.234')],
])('a bad %s is 422', async (field, fields) => {
  const { status, body } = await save(2025, await fields());
  expect([status, Object.keys(body.errors)]).toEqual([422, [field]]);
});

test('a cell given twice is refused, and readers save nothing', async () => {
  const twice = await save(2025, cell(rent, '2025-01', '1'), cell(rent, '2025-01', '2'));
  expect([twice.status, Object.keys(twice.body.errors)]).toEqual([422, ['cells.1.month']]);
  const reader = await signedIn(api, 'reader');
  expect((await reader.patch('/budget', { year: 2025, cells: [cell(rent, '2025-01', '1')] })).status).toBe(403);
  expect((await reader.get('/budget?year=2025')).body.sums[0].total.planned).toBe('0.00');
});
