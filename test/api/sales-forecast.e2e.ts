import { startApi, type TestApi } from '../support/api.js';
import { type ApiClient, client } from '../support/client.js';
import { signedIn } from '../support/people.js';
import { anOpportunity, anOrganization, created } from '../support/records.js';
import { readReport } from '../support/reports.js';

let api: TestApi;
let staff: ApiClient;
let reader: ApiClient;
let colleague: { id: number };
let territoryId: number;
beforeAll(async () => {
  api = await startApi({ sample: false, env: { TERRIL_TODAY: '2021-02-10' } });
  staff = await signedIn(api, 'staff');
  reader = await signedIn(api, 'reader');
  const organization = created(await staff.post('/organizations', anOrganization()));
  ({ territoryId } = organization);
  colleague = (await staff.get('/colleagues')).body.data[0];
  const stages = (await staff.get('/pipeline-stages')).body.data;
  const at = (stage: string) => stages.find(({ name }: any) => name === stage).id;
  const make = async (stage: string, fields: object) =>
    created(await staff.post('/opportunities', anOpportunity(organization.id, at(stage), fields)));
  await make('Proposition', { expectedOn: '2021-02-10', assigneeId: colleague.id });
  await make('Proposition', { expectedOn: '2021-07-01', yearlyAmount: '365.00', oneOffAmount: '0' });
  await make('Proposition', { expectedOn: '2021-02-09', oneOffAmount: '70.00', yearlyAmount: '0' });
  await make('Piste', { oneOffAmount: '90.00', yearlyAmount: '0' });
  await make('Piste', { expectedOn: '2022-02-01', oneOffAmount: '80.00', yearlyAmount: '0' });
  await make('Gagnée', { expectedOn: '2021-03-01' });
});
afterAll(() => api.stop());

const forecast = (query = '') => readReport(reader, 'prospecting/forecast', query);
const filled = async (query = '') =>
  (await forecast(query)).lines.filter(({ count }: any) => count).map(({ part, month }: any) => month ?? part);

test('open opportunities stand in the month that they are expected in; overdue, later and without a day apart', async () => {
  const { on, lines, years, total } = await forecast();
  expect([on, lines.length, await filled()]).toEqual([
    '2021-02-10',
    15,
    ['overdue', '2021-02', '2021-07', 'later', 'none'],
  ]);
  const lineOf = (name: string) => lines.find(({ part, month }: any) => (month ?? part) === name);
  expect(lineOf('2021-07')).toEqual({
    part: 'month',
    month: '2021-07',
    from: '2021-07-01',
    to: '2021-07-31',
    count: 1,
    oneOffAmount: '0.00',
    yearlyAmount: '365.00',
    // 184 of the 365 days.
    untilYearEnd: '184.00',
    weightedOneOff: '0.00',
    weightedYearly: '182.50',
    weightedUntilYearEnd: '92.00',
    weightedTotal: '92.00',
  });
  expect(lineOf('overdue')).toMatchObject({ from: null, to: '2021-02-09', oneOffAmount: '70.00' });
  expect(lineOf('later')).toMatchObject({ from: '2022-02-01', to: null, weightedTotal: '8.00' });
  expect(years.map(({ year, count }: any) => [year, count])).toEqual([
    [2021, 3],
    [2022, 1],
  ]);
  expect(total).toMatchObject({ count: 5, oneOffAmount: '1240.00' });
});

test('a line is what the list shows between its days, and the report is narrowed as the list', async () => {
  const { lines } = await forecast();
  for (const { part, from, to, count, oneOffAmount } of lines) {
    const days = [from && `&expectedFrom=${from}`, to && `&expectedTo=${to}`].filter(Boolean).join('');
    const where = encodeURIComponent(JSON.stringify({ field: 'expectedOn', is: 'empty' }));
    const { body } = await reader.get(`/opportunities?outcome=open${part === 'none' ? `&where=${where}` : days}`);
    expect([body.total, body.sums.oneOffAmount]).toEqual([count, oneOffAmount]);
  }
  expect(await filled(`assigneeId=${colleague.id}`)).toEqual(['2021-02']);
  expect((await filled(`territoryId=${territoryId}`)).length).toBe(5);
  expect(await filled('pipelineId=999')).toEqual([]);
});

test('its file has a row a line, in the language of the reader', async () => {
  const { body } = await reader.get('/reports/prospecting/forecast?months=1&format=csv&language=fr');
  const rows = body.trim().split('\r\n');
  expect(rows).toHaveLength(6);
  expect(rows[1]).toBe('En retard;1;70,00;0,00;0,00;35,00;0,00;0,00;35,00');
  expect(rows[5]).toMatch(/^Total;5;1240,00;/);
});

test.each(['months=0', 'months=37', 'pipelineId=x', 'page=1'])('%s is refused', async (query) => {
  expect((await reader.get(`/reports/prospecting/forecast?${query}`)).status).toBe(400);
});

test('somebody who is not signed in reads none of it', async () => {
  expect((await client(api.url).get('/reports/prospecting/forecast')).status).toBe(401);
});
