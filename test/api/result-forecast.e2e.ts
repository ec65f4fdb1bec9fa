import { DEFAULT_HYPOTHESES, sumAmounts } from '@terril/domain';
import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { pdfText } from '../support/pdf.js';
import { signedIn } from '../support/people.js';
import { created } from '../support/records.js';
import { forecastOf30June2020 } from '../support/sample-2020-06-30.js';
import { sql } from '../support/sql.js';

let api: TestApi;
let administrator: ApiClient;
let staff: ApiClient;
let reader: ApiClient;

beforeAll(async () => {
  api = await startApi({ sample: true, env: { TERRIL_TODAY: '2021-02-10' } });
  [administrator, staff, reader] = [await signedIn(api), await signedIn(api, 'staff'), await signedIn(api, 'reader')];
});
afterAll(() => api.stop());

const read = async (path = '') => {
  const { status, body } = await reader.get(`/result-forecast${path}`);
  expect(status).toBe(200);
  return body;
};
/** Won before 30 June 2020, half invoiced by then; what recurs of it has its contract. */
const PROJECT = 'Site des plans mercredi';
const centralOf = ({ scenarios }: any) => scenarios.find(({ scenario }: any) => scenario === 'central');
const tried = (changes: object) => encodeURIComponent(JSON.stringify({ ...DEFAULT_HYPOTHESES, ...changes }));

test('any past day tells its three scenarios, what is still to sign and what the records lack', async () => {
  const forecast = await read('?on=2020-06-30');
  const { scenarios, conversion, band, kept, isClosed, lacking } = forecast;
  expect([forecast.on, forecast.year, forecast.from, forecast.to]).toEqual([
    '2020-06-30',
    2020,
    '2020-01-01',
    '2020-12-31',
  ]);
  expect([isClosed, kept, band]).toEqual([false, null, { low: null, high: null, state: 'within' }]);
  expect(scenarios.map(({ scenario }: any) => scenario)).toEqual(['prudent', 'central', 'ambitious']);
  expect(scenarios[2].result).toBe(forecastOf30June2020().result);
  const { result, parts, months, stillToSign } = centralOf(forecast);
  expect(sumAmounts(Object.values(parts) as string[])).toBe(result);
  expect([months.length, months.at(-1).cumulated]).toEqual([12, result]);
  expect(conversion).toEqual({ from: '2019-07-01', won: 4, lost: 2, rate: '66.7', wonAmount: '24228.00' });
  expect(stillToSign).toEqual({
    missing: result.slice(1),
    averageWon: '6057.00',
    toWin: 5,
    toPropose: 8,
    monthsLeft: 6,
  });
  expect(lacking).toEqual({ monthsWithoutCosts: [], undatedOpportunities: 0 });
});

test('a closed year is its actual result, and a year without a budget says so', async () => {
  const { isClosed, scenarios } = await read('?year=2020');
  expect([isClosed, ...scenarios.map(({ result }: any) => result)]).toEqual([true, '14188.00', '14188.00', '14188.00']);
  const now = await read();
  expect([now.on, now.year, now.lacking.monthsWithoutCosts.length]).toEqual(['2021-02-10', 2021, 12]);
});

test.each([
  ['certain', '2020-06-30', (parts: any) => parts.certain],
  ['projects', '2020-06-30', (parts: any) => parts.projects],
  ['pipeline', '2021-02-10', (parts: any) => sumAmounts([parts.pipelineOneOff, parts.pipelineRecurring])],
])('the records behind %s on %s add up to it', async (part, on, amountOf) => {
  const { parts } = centralOf(await read(`?on=${on}`));
  const { data, total, sums } = await read(`/rows?on=${on}&part=${part}&perPage=100`);
  expect(sums.amount).toBe(amountOf(parts));
  expect(total).toBeGreaterThan(0);
  expect(data.every(({ label, organizationName }: any) => label && organizationName)).toBe(true);
});

test('the next fiscal year has nothing invoiced, its own bills and opportunities, and says that it has no budget', async () => {
  const next = await read('?on=2020-06-30&year=2021');
  const { parts, months, result, stillToSign } = centralOf(next);
  expect([next.year, next.from, next.to, next.isClosed, next.kept]).toEqual([
    2021,
    '2021-01-01',
    '2021-12-31',
    false,
    null,
  ]);
  expect([parts.invoiced, parts.actualCosts, parts.plannedCosts]).toEqual(['0.00', '0.00', '0.00']);
  expect(next.lacking.monthsWithoutCosts).toHaveLength(12);
  expect([months[0].month, months.at(-1).cumulated, stillToSign.monthsLeft]).toEqual(['2021-01', result, 12]);
  expect(Number(parts.certain) + Number(parts.tacit)).toBeGreaterThan(0);
  for (const [part, amount] of [
    ['certain', parts.certain],
    ['projects', parts.projects],
    ['pipeline', sumAmounts([parts.pipelineOneOff, parts.pipelineRecurring])],
  ]) {
    const { sums, data } = await read(`/rows?on=2020-06-30&year=2021&part=${part}&perPage=100`);
    expect([part, sums.amount]).toEqual([part, amount]);
    if (part === 'certain') expect(data.every(({ day }: any) => day >= '2021-01-01')).toBe(true);
  }
  expect((await read('/rows?on=2020-06-30&year=2021&part=tacit')).sums.amount).toBe(next.tacitWhole);
});

test('what is signed and to be invoiced once counts in one of two years alone', async () => {
  const once = async (on: string, year: number) => {
    const { data } = await read(`/rows?on=${on}&year=${year}&part=projects&perPage=100`);
    return data.some(({ recordType, label }: any) => recordType === 'opportunities' && label === PROJECT);
  };
  expect([await once('2020-06-30', 2020), await once('2020-06-30', 2021)]).toEqual([true, false]);
});

test('days without a kept forecast have none', async () => {
  expect(await read('/days')).toEqual({ year: 2021, days: [] });
  const { status, body } = await reader.download('/result-forecast/days?year=2020&format=csv&language=fr');
  expect([status, body.toString()]).toEqual([200, expect.stringContaining('Vu le')]);
});

test('what rests on tacit renewals is told whole, beside its rate', async () => {
  const { tacitWhole } = await read('?on=2020-06-30');
  expect(await read('/rows?on=2020-06-30&part=tacit')).toMatchObject({
    sums: { amount: tacitWhole },
    rate: DEFAULT_HYPOTHESES.central.renewalRate,
  });
  expect((await read('/rows?on=2020-06-30&part=certain')).rate).toBeNull();
});

test('hypotheses are tried without being saved', async () => {
  const central = { ...DEFAULT_HYPOTHESES.central, costsPercent: 90, extraCosts: '10' };
  const before = centralOf(await read('?on=2020-06-30'));
  const after = await read(`?on=2020-06-30&hypotheses=${tried({ central })}`);
  expect(centralOf(after).parts.plannedCosts).toBe('-114760.00');
  expect(before.parts.plannedCosts).toBe('-127500.00');
  expect([after.hypothesesId, after.hypotheses.central.extraCosts]).toEqual([null, '10.00']);
  expect((await read('/hypotheses')).data).toEqual([]);
});

test('who may write settings saves them: a version each time, and the last one holds', async () => {
  const central = { ...DEFAULT_HYPOTHESES.central, renewalRate: 80 };
  const body = { ...DEFAULT_HYPOTHESES, central, note: 'Trois départs annoncés' };
  for (const person of [staff, reader])
    expect((await person.post('/result-forecast/hypotheses', body)).status).toBe(403);
  const first = created(await administrator.post('/result-forecast/hypotheses', body));
  expect(first).toMatchObject({ note: 'Trois départs annoncés', hypotheses: { central } });
  const { tacitWhole, hypothesesId, scenarios } = await read('?on=2020-06-30');
  expect(hypothesesId).toBe(first.id);
  expect(Number(scenarios[1].parts.tacit)).toBeCloseTo(Number(tacitWhole) * 0.8, 1);
  const second = created(await administrator.post('/result-forecast/hypotheses', { ...DEFAULT_HYPOTHESES }));
  const { data, defaults } = await read('/hypotheses');
  expect(data.map(({ id }: any) => id)).toEqual([second.id, first.id]);
  expect(defaults).toEqual(DEFAULT_HYPOTHESES);
});

test.each([
  ['?on=2021-02-11', 'on'],
  ['?on=2020-06-31', 'on'],
  ['?on=2020-06-30&year=2022', 'year'],
  ['/days?year=20', 'year'],
  ['?hypotheses=%7B', 'hypotheses'],
  ['?hypotheses=%7B%7D', 'prudent'],
  [`?hypotheses=${tried({ stageChances: [{ stageId: 1, chance: 101 }] })}`, 'stageChances.0.chance'],
  ['/rows?part=autre', 'part'],
  ['/rows', 'part'],
  ['/errors?year=2021', 'year'],
])('%s is refused, at its field', async (path, field) => {
  const { status, body } = await reader.get(`/result-forecast${path}`);
  expect([status, Object.keys(body.errors)]).toEqual([400, expect.arrayContaining([field])]);
});

test('who may write has it worked out anew, where it is kept; a day to come is refused', async () => {
  const asked = await staff.post('/result-forecast/recomputations', { on: '2020-06-30' });
  expect([asked.status, asked.body]).toEqual([202, { computedAt: null, isRefreshing: false }]);
  expect(await read('?on=2020-06-30')).toMatchObject(asked.body);
  expect((await reader.post('/result-forecast/recomputations', {})).status).toBe(403);
  const refused = await staff.post('/result-forecast/recomputations', { on: '2021-02-11' });
  expect([refused.status, Object.keys(refused.body.errors)]).toEqual([400, ['on']]);
});

test('so are the bills behind it; opportunities are read each time', async () => {
  const year = { year: 2020, from: '2020-01-01', to: '2020-12-31' };
  const question = { part: 'tacit', on: '2020-06-30', ...year, page: 1, perPage: 3 };
  await sql(
    api.databaseUrl,
    `insert into kept_answers (name, question, answer, computed_at, took_ms)
     values ('forecast-rows', $1, '{"data": [], "total": 0, "sums": {"amount": "1.00"}}', now() - interval '1 minute', 5000)`,
    [JSON.stringify(Object.fromEntries(Object.entries(question).toSorted()))],
  );
  const rows = '/rows?on=2020-06-30&perPage=3&part=';
  expect(await read(`${rows}tacit`)).toMatchObject({ sums: { amount: '1.00' }, computedAt: expect.any(String) });
  const path = '/result-forecast/rows/recomputations?on=2020-06-30&perPage=3&part=';
  const asked = await staff.post(`${path}tacit`, {});
  expect([asked.status, asked.body.isRefreshing]).toEqual([202, true]);
  let anew = await read(`${rows}tacit`);
  while (anew.isRefreshing) anew = await read(`${rows}tacit`);
  expect([anew.computedAt, anew.data.length]).toEqual([null, 3]);
  expect((await staff.post(`${path}pipeline`, {})).body).toEqual({ computedAt: null, isRefreshing: false });
  expect((await reader.post(`${path}tacit`, {})).status).toBe(403);
  const refused = await staff.post('/result-forecast/rows/recomputations?part=cakes', {});
  expect([refused.status, Object.keys(refused.body.errors)]).toEqual([400, ['part']]);
});

test('a rate above 100 %, and a stage that is not there, are refused', async () => {
  const save = async (changes: object) => {
    const body = { ...DEFAULT_HYPOTHESES, ...changes };
    const { status, body: answer } = await administrator.post('/result-forecast/hypotheses', body);
    return [status, Object.keys(answer.errors)];
  };
  const central = { ...DEFAULT_HYPOTHESES.central, renewalRate: 101 };
  expect(await save({ central })).toEqual([422, ['central.renewalRate']]);
  expect(await save({ stageChances: [{ stageId: 9999, chance: 10 }] })).toEqual([422, ['stageChances.0.stageId']]);
  const twice = { stageId: 1, chance: 10 };
  expect(await save({ stageChances: [twice, twice] })).toEqual([422, ['stageChances.1.stageId']]);
});

test('past forecasts of a closed year are measured against its result', async () => {
  const { closedYears, year, result, months } = await read('/errors');
  expect([closedYears, year, result, months.length]).toEqual([[2019, 2020], 2020, '14188.00', 12]);
  const june = months.find(({ day }: any) => day === '2020-06-30');
  const { result: recomputed } = centralOf(await read('?on=2020-06-30'));
  expect(june).toMatchObject({ kept: null, recomputed, recomputedError: sumAmounts([recomputed, '-14188.00']) });
  expect((await read('/errors?year=2019')).result).toBe('-4318.00');
});

test.each(['', '?table=curve', '/rows?part=pipeline', '/errors'])('%s goes out as files', async (path) => {
  for (const format of ['csv', 'xlsx', 'ods']) {
    const separator = path.includes('?') ? '&' : '?';
    const { status, body } = await reader.download(`/result-forecast${path}${separator}format=${format}`);
    expect([status, body.length > 100]).toEqual([200, true]);
  }
});

test('the forecast goes out on paper, in the language of the reader', async () => {
  const { status, headers, body } = await reader.download('/result-forecast/pdf?on=2020-06-30&language=fr');
  expect([status, headers.get('content-type')]).toEqual([200, 'application/pdf']);
  const text = (await pdfText(body)).replaceAll(/\s+/g, ' ');
  const { result, stillToSign } = centralOf(await read('?on=2020-06-30'));
  expect(text).toContain('Prévision du résultat de l’exercice 2020');
  expect(text).toContain('Affaires en cours, récurrent pondéré');
  expect(text).toMatch(/Mois.*janvier 2020.*décembre 2020/);
  expect(text.replaceAll(/[^\d,]/g, '')).toContain(stillToSign.missing.replace('.', ','));
  expect(result.startsWith('-')).toBe(true);
});

test('the band of the settings has its ends in order', async () => {
  const settings = (await administrator.get('/settings')).body;
  const { version } = settings;
  const wrong = await administrator.patch('/settings', { version, forecastLow: '10', forecastHigh: '-10' });
  expect([wrong.status, Object.keys(wrong.body.errors)]).toEqual([422, ['forecastHigh']]);
  const right = await administrator.patch('/settings', { version, forecastLow: '-5000', forecastHigh: '20000' });
  expect(right.body).toMatchObject({ forecastLow: '-5000.00', forecastHigh: '20000.00' });
  expect((await read('?on=2020-06-30')).band).toEqual({ low: '-5000.00', high: '20000.00', state: 'below' });
});
