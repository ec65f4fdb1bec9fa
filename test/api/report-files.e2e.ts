import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { odsRows, textOf, xlsxRows } from '../support/files.js';
import { signedIn } from '../support/people.js';
import { readReport } from '../support/reports.js';

let api: TestApi;
let reader: ApiClient;

beforeAll(async () => {
  api = await startApi({ sample: true, env: { TERRIL_TODAY: '2020-12-31' } });
  reader = await signedIn(api, 'reader');
});
afterAll(() => api.stop());

const PERIOD = 'from=2019-01&to=2020-12';

test.each([
  ['new-users', 'year=2020'],
  ['new-users', 'year=2020&table=territories'],
  ['turnover', 'year=2020'],
  ['recurring-revenue', PERIOD],
  ['recurring-revenue', `${PERIOD}&step=quarter`],
  ['recurring-revenue', 'from=2020-01&to=2020-01&step=day'],
  ['recurring-revenue/retention', PERIOD],
  ['recurring-revenue/retention', `${PERIOD}&table=rates`],
  ['recurring-revenue/retention/organizations', PERIOD],
  ['recurring-revenue/movements/export', PERIOD],
])('%s?%s: every format holds the same table', async (path, query) => {
  const file = async (format: string) => {
    const { status, headers, body } = await reader.download(`/reports/${path}?${query}&format=${format}`);
    expect(status).toBe(200);
    expect(headers.get('content-disposition')).toMatch(new RegExp(`^attachment; filename="[a-z0-9-]+\\.${format}"$`));
    return body;
  };
  const csv = (await file('csv')).toString().slice(1).split('\r\n').slice(0, -1);
  const xlsx = await xlsxRows(await file('xlsx'));
  const ods = odsRows(await file('ods')).map((row) => row.map(textOf));
  expect(csv.length).toBeGreaterThan(1);
  expect([xlsx.length, ods.length]).toEqual([csv.length, csv.length]);
  expect([xlsx[0], ods[0]]).toEqual([csv[0]?.split(';'), csv[0]?.split(';')]);
});

test('amounts are numbers, counts too, days are days', async () => {
  const rows = async (path: string) => xlsxRows((await reader.download(`/reports/${path}&format=xlsx`)).body);
  expect((await rows('turnover?year=2020'))[2]).toEqual(['Ensemble', 'dont récurrent', 118020.93, 53, 109450, 50]);
  expect((await rows('new-users?year=2020'))[1]?.[3]).toBeInstanceOf(Date);
  const report = await readReport(reader, 'new-users', 'year=2020');
  const counts = await rows('new-users?year=2020&table=territories');
  expect(counts.at(-1)).toEqual(['Total', report.total, report.previous.total]);
});

test('in ODS, an amount is one in euros, to the cent', async () => {
  const { body } = await reader.download(`/reports/recurring-revenue?${PERIOD}&format=ods`);
  const { steps } = await readReport(reader, 'recurring-revenue', PERIOD);
  const last = odsRows(body).at(-1)?.at(-2);
  expect(last?.attr).toMatchObject({ 'office:value-type': 'currency', 'office:value': steps.at(-1).end });
});

test('the movements are all there, not a page of them, and as the page asks for them', async () => {
  const query = 'from=2015-01&to=2020-12&kind=association';
  const { total, sums } = await readReport(reader, 'recurring-revenue/movements', `${query}&perPage=1`);
  const { body } = await reader.download(`/reports/recurring-revenue/movements/export?${query}&format=xlsx`);
  const [, ...rows] = await xlsxRows(body);
  expect(total).toBeGreaterThan(25);
  expect(rows).toHaveLength(total);
  const sum = rows.reduce((cents, row) => cents + Math.round(100 * Number(row[3])), 0);
  // The whole is rounded once, each row by itself.
  expect(Math.abs(sum - Math.round(100 * Number(sums.amount)))).toBeLessThanOrEqual(total);
  const none = await reader.download('/reports/recurring-revenue/movements/export?from=1990-01&to=1990-02');
  expect(none.body.toString()).toBe('\uFEFFMois;Structure;Mouvement;Montant (€/mois)\r\n');
});

test('renewals go into a file as the list filters them', async () => {
  const { total, data } = (await reader.get('/renewals?perPage=100')).body;
  expect(total).toBeGreaterThan(0);
  const [header, ...rows] = await xlsxRows((await reader.download('/renewals/export?format=xlsx')).body);
  expect(header?.[0]).toBe('Contrat');
  expect(rows.map(([reference]) => reference)).toEqual(data.map((renewal: any) => renewal.reference));
  expect(rows[0]?.[3]).toEqual(new Date(data[0].termEndsOn));
  const none = await reader.download('/renewals/export?state=sent&q=rien-de-tel&columns=reference');
  expect(none.body.toString()).toBe('\uFEFFContrat\r\n');
});

test('an unknown table or format is refused, with those there are', async () => {
  const wrong = await reader.get('/reports/recurring-revenue/retention?format=csv&table=cohorts');
  expect([wrong.status, wrong.body.errors.table]).toEqual([400, 'Tableaux possibles : topTen, rates.']);
  expect((await reader.get('/reports/turnover?format=pdf')).status).toBe(400);
  expect((await reader.get('/reports/recurring-revenue/movements/export?columns=nothing')).status).toBe(400);
});

test('the history tells who took which report', async () => {
  const staff = await signedIn(api, 'staff');
  await staff.download('/reports/recurring-revenue/movements/export?format=ods');
  await staff.download('/reports/turnover?year=2019&format=ods');
  const { data } = (await staff.get('/history?recordType=reports&perPage=2')).body;
  expect(data.map(({ userName, action }: any) => [userName, action])).toEqual([
    ['staff', 'export'],
    ['staff', 'export'],
  ]);
});
