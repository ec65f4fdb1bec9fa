import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { odsRows, textOf, xlsxRows } from '../support/files.js';
import { readPdf, textOf as textOfPage } from '../support/pdf.js';
import { signedIn } from '../support/people.js';
import { cents } from '../support/reports.js';
import { sql } from '../support/sql.js';

let api: TestApi;
let reader: ApiClient;
let staff: ApiClient;
let catalogue: any[];
beforeAll(async () => {
  api = await startApi({ sample: true, env: { TERRIL_TODAY: '2020-12-31' } });
  reader = await signedIn(api, 'reader');
  staff = await signedIn(api, 'staff');
  catalogue = (await reader.get('/reports/declared')).body;
});
afterAll(() => api.stop());

const run = async (name: string, query = '') => {
  const { status, body } = await reader.get(`/reports/declared/${name}?${query}`);
  expect([name, query, status]).toEqual([name, query, 200]);
  return body;
};

/** What the list behind a figure says: as many records, or the sum that the unit of the figure is of. */
async function behind({ list, filter }: any): Promise<{ total: number; sums?: Record<string, string> }> {
  const query = new URLSearchParams(Object.entries(filter).map(([name, value]) => [name, String(value)]));
  const { status, body } = await reader.get(`/${list}?perPage=1&${query}`);
  expect([list, filter, status]).toEqual([list, filter, 200]);
  return body;
}

/** The sums of a list that an amount is of, or a column that is not counted; other figures are how many records there are. */
const SUMS: Record<string, string[]> = {
  'invoice-lines': ['amount'],
  subsidies: ['amount'],
  invoices: ['grossAmount'],
  opportunities: ['firstYear'],
  'opportunities weighted': ['weightedFirstYear'],
  'activities minutes': ['duration'],
};

async function expectFiguresToOpenTheirRecords(report: any): Promise<number> {
  let opened = 0;
  for (const row of [...report.rows.slice(0, 3), ...(report.total ? [report.total] : [])]) {
    for (const [span, records] of row.opens.entries()) {
      for (const { name, unit } of report.columns) {
        if (!records[name]) continue;
        const { list } = records[name];
        const summed = SUMS[`${list} ${name}`] ?? (unit === 'EUR' ? SUMS[list] : undefined);
        const { total, sums = {} } = await behind(records[name]);
        const found = summed ? summed.reduce((sum, one) => sum + cents(sums[one] ?? 'none'), 0) : 100 * total;
        const figure = cents(row.values[span][name]);
        expect([report.name, report.by, row.label, name, span, found]).toEqual([
          report.name,
          report.by,
          row.label,
          name,
          span,
          figure,
        ]);
        opened += 1;
      }
    }
  }
  return opened;
}

test('every report of the catalogue answers, by each of its choices, and each figure opens its records', async () => {
  expect(catalogue.length).toBeGreaterThan(3);
  for (const { name, choices, columns } of catalogue) {
    for (const { value } of choices) {
      const report = await run(name, choices.length > 1 ? `by=${value}` : '');
      expect(report.by).toBe(value);
      expect(report.rows.length).toBeGreaterThan(0);
      for (const { values } of report.rows) {
        expect(Object.keys(values[0]).toSorted()).toEqual(columns.map((column: any) => column.name).toSorted());
      }
      await expectFiguresToOpenTheirRecords(report);
    }
  }
});

test('also under filters, of other years and of months', async () => {
  const { key: territoryId } = (await run('users', 'year=2020')).rows.find(({ label }: any) => label === 'Nord');
  const [area] = (await reader.get('/areas')).body.data;
  const opened = [
    await run('turnover', `year=2019&by=kind&territoryId=${territoryId}`),
    await run('turnover', `by=commune&areaId=${area.id}`),
    await run('turnover', 'from=2020-02&to=2020-05&by=territory&category=hosting'),
    await run('users', `year=2019&territoryId=${territoryId}&by=kind`),
    await run('aged-receivables', `day=2020-06-30&areaId=${area.id}`),
    await run('activities', `from=2020-01&to=2020-06&by=month&kind=association`),
    await run('users-over-time', `by=month&since=2020&territoryId=${territoryId}`),
  ].map(expectFiguresToOpenTheirRecords);
  for (const count of await Promise.all(opened)) expect(count).toBeGreaterThan(3);
});

test('the catalogue says what each column means, in both languages', async () => {
  const english = (await reader.get('/reports/declared', { 'Accept-Language': 'en' })).body;
  for (const [index, { title, says, columns, parameters }] of catalogue.entries()) {
    const other = english[index];
    expect([title, says].every((text: string) => text.length > 3)).toBe(true);
    expect(other.says).not.toBe(says);
    for (const column of columns) expect(column.meaning).toMatch(/^[A-ZÀÉ].*\.$/);
    expect(parameters.every(({ label }: any) => label.length > 1)).toBe(true);
  }
});

test.each([
  ['turnover', 'day=2020-01-01', 400, 'day'],
  ['turnover', 'colour=red', 400, 'colour'],
  ['turnover', 'by=mood', 400, 'by'],
  ['turnover', 'year=last', 400, 'year'],
  ['turnover', 'years=50', 400, 'years'],
  ['turnover', 'year=2020&from=2020-01', 400, 'year'],
  ['turnover', 'from=2020-05&to=2020-01', 400, 'from'],
  ['turnover', 'serviceId=1', 400, 'serviceId'],
  ['recurring-share', 'since=2021&year=2020', 400, 'since'],
  ['nothing', '', 404, undefined],
])('%s?%s is refused', async (name, query, status, field) => {
  for (const path of [`/reports/declared/${name}?${query}`, `/reports/declared/${name}/pdf?${query}`]) {
    const answer = await reader.get(path);
    expect([path, answer.status]).toEqual([path, status]);
    if (field) expect(Object.keys(answer.body.errors)).toEqual([field]);
  }
  const asked = await staff.post(`/reports/declared/${name}/recomputations?${query}`, {});
  expect(asked.status).toBe(status);
});

test('what is worked out at each request needs no job, and readers ask for none', async () => {
  expect(await run('turnover', 'year=2020')).toMatchObject({ computedAt: null, isRefreshing: false });
  const path = '/reports/declared/turnover/recomputations?year=2020';
  const { status, body } = await staff.post(path, {});
  expect([status, body]).toEqual([202, { computedAt: null, isRefreshing: false }]);
  expect((await reader.post(path, {})).status).toBe(403);
});

test('what took long is kept, and shown with its age', async () => {
  const question = { asked: { by: 'kind', year: 2020 }, language: 'fr', name: 'turnover', today: '2020-12-31' };
  const { computedAt: _, isRefreshing: __, ...report } = await run('turnover', 'year=2020&by=kind');
  await sql(
    api.databaseUrl,
    `insert into kept_answers (name, question, answer, computed_at, took_ms)
     values ('declared-reports', $1, $2, now() - interval '1 minute', 5000)`,
    [JSON.stringify(question), JSON.stringify({ ...report, title: 'Hier' })],
  );
  const kept = { title: 'Hier', computedAt: expect.any(String), isRefreshing: false };
  expect(await run('turnover', 'year=2020&by=kind')).toMatchObject(kept);
  const csv = await reader.download('/reports/declared/turnover?year=2020&by=kind&format=csv');
  expect(csv.status).toBe(200);
});

test('the years asked for stand beside', async () => {
  const { spans } = await run('turnover', 'year=2020&years=5');
  expect(spans.map(({ label }: any) => label)).toEqual(['2020', '2019', '2018', '2017', '2016']);
  const { rows } = await run('recurring-share');
  expect(
    rows.map(({ key, values }: any) => [key, values[0].services, values[0].recurringShare, values[0].subsidies]),
  ).toEqual([
    ['2018', '205000.00', '50.2', '0.00'],
    ['2019', '218900.00', '50.0', '25000.00'],
    ['2020', '222681.00', '53.0', '14000.00'],
  ]);
});

test('as files: the same table in each format, and on paper', async () => {
  const file = async (format: string) =>
    (await reader.download(`/reports/declared/turnover?year=2020&by=area&format=${format}`)).body;
  const csv = (await file('csv')).toString().slice(1).split('\r\n').slice(0, -1);
  expect(csv[0]).toBe(
    'Zone;Chiffre d’affaires 2020;Chiffre d’affaires 2019;Chiffre d’affaires 2018;Part 2020;Part 2019;Part 2018;Récurrent;Part récurrente;Ponctuel;Subventions facturées',
  );
  expect(csv[2]).toMatch(/^Métropole lilloise;64577,49;56914,00;51250,00;29,0;26,0;25,0;/);
  expect(csv.at(-1)).toMatch(/^Total;222681,00;218900,00;205000,00;100,0;/);
  const xlsx = await xlsxRows(await file('xlsx'));
  const ods = odsRows(await file('ods')).map((row) => row.map(textOf));
  expect([xlsx.length, ods.length]).toEqual([csv.length, csv.length]);
  expect(xlsx[2]?.slice(0, 3)).toEqual(['Métropole lilloise', 64577.49, 56914]);

  const answer = await reader.download('/reports/declared/turnover/pdf?year=2020&by=area');
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="turnover-area-2020.pdf"');
  const text = (await readPdf(answer.body)).map(textOfPage).join(' ');
  for (const part of [
    'Composition du chiffre d’affaires',
    'Bassin minier',
    '222 681,00 €',
    '31 décembre 2020',
    'Page 1 / 1',
  ]) {
    expect(text.replaceAll(/\s/g, ' ')).toContain(part);
  }
});

test('the history tells who took it', async () => {
  await reader.download('/reports/declared/users?format=ods');
  const { data } = (await reader.get('/history?recordType=reports&perPage=1')).body;
  expect([data[0].action, data[0].userName, data[0].label]).toEqual(['export', 'reader', 'users-territory-2020']);
});
