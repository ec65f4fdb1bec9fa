import { STANDARD_CARDS } from '@terril/domain';
import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { signedIn } from '../support/people.js';
import { created } from '../support/records.js';

let api: TestApi;
let staff: ApiClient;
let administrator: ApiClient;
let reader: ApiClient;
beforeAll(async () => {
  api = await startApi({ sample: true });
  [staff, administrator, reader] = [
    await signedIn(api, 'staff'),
    await signedIn(api, 'administrator'),
    await signedIn(api, 'reader'),
  ];
});
afterAll(() => api.stop());

const aCard = (fields: object = {}) => ({
  id: 1,
  kind: 'figure',
  title: null,
  width: 'third',
  options: { figure: 'turnover', trend: 'months' },
  ...fields,
});
const aNote = (id: number) => aCard({ id, kind: 'note', title: 'À savoir', options: { text: 'Bonjour' } });
const aDashboard = (fields: object = {}) => ({ name: 'Le mien', cards: [aCard(), aNote(2)], ...fields });
const aView = async (person: ApiClient, fields: object = {}) =>
  created(await person.post('/views', { list: 'organizations', name: 'À voir', filters: '{}', ...fields }));
const aListCard = (viewId: number) => aCard({ kind: 'list', options: { viewId, rows: 5 } });
const aReportCard = (options: object = {}) =>
  aCard({ kind: 'report', options: { report: 'turnover', shape: 'chart', rows: 5, parameters: {}, ...options } });
const anAnalysisCard = (analysisId: number) =>
  aCard({ id: 2, kind: 'analysis', options: { analysisId, shape: 'table', rows: 3 } });
const namesOf = async (person: ApiClient) => (await person.get('/dashboards')).body.data.map(({ name }: any) => name);
const homeOf = async (person: ApiClient) => (await person.get('/dashboards/home')).body;

test('a private dashboard is its owner’s, a shared one everybody’s to read and hers to change', async () => {
  const mine = created(await staff.post('/dashboards', aDashboard()));
  expect(mine).toMatchObject({ ...aDashboard(), ownerName: 'staff', isShared: false, isDefault: false, version: 1 });
  expect([await namesOf(staff), await namesOf(reader)]).toEqual([['Le mien'], []]);
  for (const other of [administrator, reader]) {
    expect((await other.get(`/dashboards/${mine.id}`)).status).toBe(404);
    expect((await other.patch(`/dashboards/${mine.id}`, { version: 1, name: 'x' })).status).toBe(404);
    expect((await other.post(`/dashboards/${mine.id}/home`)).status).toBe(404);
  }

  const path = `/dashboards/${mine.id}`;
  const shared = await staff.patch(path, { version: 1, isShared: true, cards: [aNote(2), aCard()] });
  expect(shared.body).toMatchObject({ isShared: true, version: 2, cards: [aNote(2), aCard()] });
  expect((await reader.get(path)).body.cards).toEqual([aNote(2), aCard()]);
  expect((await reader.patch(path, { version: 2, name: 'x' })).status).toBe(403);
  expect((await reader.delete(path)).status).toBe(403);
  expect((await administrator.patch(path, { version: 2, name: 'De tous' })).status).toBe(200);
  const stale = await staff.patch(path, { version: 2, name: 'x' });
  expect([stale.status, stale.body.code, stale.body.current.name]).toEqual([409, 'stale_version', 'De tous']);
  expect((await staff.delete(path)).status).toBe(200);
});

test('the home is the chosen dashboard, else the one by default, else none', async () => {
  expect(await homeOf(reader)).toEqual({ dashboard: null, isChosen: false });
  const { id } = created(await administrator.post('/dashboards', aDashboard({ name: 'La maison' })));
  expect((await staff.post(`/dashboards/${id}/default`)).status).toBe(403);
  const unshared = await administrator.post(`/dashboards/${id}/default`);
  expect([unshared.status, Object.keys(unshared.body.errors)]).toEqual([422, ['isShared']]);

  await administrator.patch(`/dashboards/${id}`, { version: 1, isShared: true });
  expect((await administrator.post(`/dashboards/${id}/default`)).status).toBe(204);
  expect(await homeOf(reader)).toMatchObject({ dashboard: { id, isDefault: true }, isChosen: false });
  const { body } = await administrator.get(`/dashboards/${id}`);
  const hidden = await administrator.patch(`/dashboards/${id}`, { version: body.version, isShared: false });
  expect([hidden.status, Object.keys(hidden.body.errors)]).toEqual([422, ['isShared']]);

  const other = created(await staff.post('/dashboards', aDashboard({ name: 'L’autre', isShared: true })));
  expect((await reader.post(`/dashboards/${other.id}/home`)).status).toBe(204);
  expect(await homeOf(reader)).toMatchObject({
    dashboard: { id: other.id, cards: aDashboard().cards },
    isChosen: true,
  });
  await staff.patch(`/dashboards/${other.id}`, { version: 1, isShared: false });
  expect(await homeOf(reader)).toMatchObject({ dashboard: { id }, isChosen: false });

  await staff.patch(`/dashboards/${other.id}`, { version: 2, isShared: true });
  expect((await administrator.post(`/dashboards/${other.id}/default`)).status).toBe(204);
  expect((await reader.delete('/dashboards/home')).status).toBe(204);
  expect(await homeOf(reader)).toMatchObject({ dashboard: { id: other.id }, isChosen: false });
  expect((await administrator.delete(`/dashboards/${other.id}/default`)).status).toBe(204);
  expect(await homeOf(reader)).toEqual({ dashboard: null, isChosen: false });
});

test('a reader keeps a dashboard of her own, and shares none', async () => {
  const mine = created(await reader.post('/dashboards', aDashboard({ name: 'Lectrice' })));
  expect((await reader.patch(`/dashboards/${mine.id}`, { version: 1, isShared: true })).status).toBe(403);
  expect((await reader.post('/dashboards', aDashboard({ name: 'De tous', isShared: true }))).status).toBe(403);
  expect((await reader.patch(`/dashboards/${mine.id}`, { version: 1, cards: [] })).body.cards).toEqual([]);
  expect((await reader.delete(`/dashboards/${mine.id}`)).status).toBe(200);
});

test.each([
  ['name', { name: ' ' }],
  ['cards', { cards: Array.from({ length: 41 }, (_, id) => aCard({ id: id + 1 })) }],
  ['cards.0.id', { cards: [aCard({ id: 0 })] }],
  ['cards.1.id', { cards: [aCard(), aNote(1)] }],
  ['cards.0.kind', { cards: [aCard({ kind: 'weather' })] }],
  ['cards.0.width', { cards: [aCard({ width: 'huge' })] }],
  ['cards.0.options', { cards: [aCard({ options: [] })] }],
  ['cards.1.options.figure', { cards: [aNote(1), aCard({ id: 2, options: { figure: 'weather' } })] }],
  ['cards.0.options.trend', { cards: [aCard({ options: { figure: 'openInvoices', trend: 'months' } })] }],
  ['cards.0.options.text', { cards: [aCard({ kind: 'note', options: {} })] }],
  ['cards.0.options.rows', { cards: [aCard({ kind: 'upcoming', options: { of: 'openInvoices', rows: 7 } })] }],
  ['cards.0.options.viewId', { cards: [aListCard(999_999)] }],
  ['cards.0.options.report', { cards: [aReportCard({ report: 'weather' })] }],
  ['cards.0.options.shape', { cards: [aReportCard({ shape: 'cloud' })] }],
  ['cards.0.options.parameters.by', { cards: [aReportCard({ parameters: { by: 'weather' } })] }],
  ['cards.0.options.parameters.day', { cards: [aReportCard({ parameters: { day: '2020-06-30' } })] }],
  ['cards.0.options.parameters.from', { cards: [aReportCard({ parameters: { from: '2020-06', to: '2020-03' } })] }],
  ['cards.0.options.parameters.to', { cards: [aReportCard({ parameters: { from: '2020-01', to: '2020-13' } })] }],
  ['cards.0.options.parameters.year', { cards: [aReportCard({ parameters: { year: 2019, to: '2020-03' } })] }],
  ['cards.0.options.analysisId', { cards: [anAnalysisCard(999_999)] }],
])('a bad %s is 422', async (field, fields) => {
  const { status, body } = await staff.post('/dashboards', aDashboard({ name: 'Mauvais', ...fields }));
  expect([status, Object.keys(body.errors)]).toEqual([422, [field]]);
});

test('an option that the kind does not know is 400 and named', async () => {
  for (const kind of ['figure', 'my-day']) {
    const cards = [aCard({ kind, options: { ...(kind === 'figure' && { figure: 'arr' }), weather: 'rain' } })];
    const { status, body } = await staff.post('/dashboards', aDashboard({ name: 'Mauvais', cards }));
    expect([status, Object.keys(body.errors)]).toEqual([400, ['cards.0.options.weather']]);
  }
});

test('a card shows a view that one reads; once that is gone, the card may still be moved', async () => {
  const theirs = await aView(administrator);
  const refused = await staff.post('/dashboards', aDashboard({ name: 'Vues', cards: [aListCard(theirs.id)] }));
  expect(Object.keys(refused.body.errors)).toEqual(['cards.0.options.viewId']);

  const mine = await aView(staff);
  const made = created(await staff.post('/dashboards', aDashboard({ name: 'Vues', cards: [aListCard(mine.id)] })));
  await staff.delete(`/views/${mine.id}`);
  const cards = [aNote(2), { ...aListCard(mine.id), title: 'Partie', width: 'full' }];
  expect((await staff.patch(`/dashboards/${made.id}`, { version: 1, cards })).body.cards).toEqual(cards);
  const other = [{ ...aListCard(mine.id), options: { viewId: mine.id, rows: 3 } }];
  expect((await staff.patch(`/dashboards/${made.id}`, { version: 2, cards: other })).status).toBe(422);
});

test('a card shows a report with its parameters, and an analysis that one reads', async () => {
  const definition = { entity: 'organizations', measures: [{ of: 'count' }] };
  const { id } = created(await staff.post('/analyses', { name: 'Combien', definition }));
  const parameters = { from: '2020-01', to: '2020-03', by: 'kind', years: 2 };
  const cards = [aReportCard({ parameters }), anAnalysisCard(id)];
  const made = await staff.post('/dashboards', aDashboard({ name: 'Rapports', cards }));
  expect(created(made).cards).toEqual(cards);
  const theirs = await reader.post('/dashboards', aDashboard({ name: 'Rapports', cards }));
  expect([theirs.status, Object.keys(theirs.body.errors)]).toEqual([422, ['cards.1.options.analysisId']]);
});

test('a copy shows what the shared dashboard shows, and nothing else unseen', async () => {
  const view = await aView(staff, { name: 'À nous' });
  const fields = { name: 'À copier', cards: [aListCard(view.id)], isShared: true };
  const { id: copyOf } = created(await staff.post('/dashboards', aDashboard(fields)));
  const copy = { name: 'Copie', cards: [aNote(2), aListCard(view.id)] };
  expect((await reader.post('/dashboards', copy)).status).toBe(422);
  expect(created(await reader.post('/dashboards', { ...copy, copyOf })).cards).toEqual(copy.cards);
  await staff.patch(`/dashboards/${copyOf}`, { version: 1, isShared: false });
  expect((await reader.post('/dashboards', { ...copy, name: 'Encore', copyOf })).status).toBe(404);
});

test('a deleted dashboard comes back from the trash; its history says that cards changed', async () => {
  const { id } = created(await staff.post('/dashboards', aDashboard({ name: 'À reprendre' })));
  await staff.post(`/dashboards/${id}/home`);
  await staff.patch(`/dashboards/${id}`, { version: 1, cards: [aNote(2)] });
  const { body } = await staff.delete(`/dashboards/${id}`);
  expect(await homeOf(staff)).toMatchObject({ isChosen: false });
  expect((await staff.post(`/trash/${body.trashItemId}/restore`)).status).toBeLessThan(300);
  expect(await homeOf(staff)).toMatchObject({ dashboard: { id, cards: [aNote(2)] }, isChosen: true });
  const { body: history } = await staff.get(`/history?recordType=dashboards&recordId=${id}`);
  expect(history.data.map(({ action }: any) => action).toSorted()).toEqual(['create', 'delete', 'restore', 'update']);
  const change = history.data.find(({ action }: any) => action === 'update');
  expect(JSON.stringify(change)).not.toContain('Bonjour');
});

test('the usual cards are cards as any', async () => {
  const made = await staff.post('/dashboards', { name: 'D’origine', cards: STANDARD_CARDS });
  expect(created(made).cards).toEqual(STANDARD_CARDS);
});

test('a person gives a name once', async () => {
  created(await staff.post('/dashboards', aDashboard({ name: 'Été' })));
  const { status, body } = await staff.post('/dashboards', aDashboard({ name: 'ete' }));
  expect([status, body.errors.name]).toEqual([409, 'Un de vos tableaux de bord porte ce nom.']);
  expect((await administrator.post('/dashboards', aDashboard({ name: 'Été' }))).status).toBe(201);
});

test('the curves of key figures: the years as each tells itself, the months adding up to the year', async () => {
  const trend = async (query: string) => (await reader.get(`/reports/key-figures/trend?${query}`)).body.steps;
  const years = await trend('year=2020&by=years');
  expect(years.map(({ step }: any) => step)).toEqual(['2018', '2019', '2020']);
  const { body } = await reader.get('/reports/key-figures?year=2019');
  const { openInvoices, year: _, on: __, recurringShare: ___, previous: ____, ...figures } = body;
  expect(years[1]).toEqual({ step: '2019', ...figures, openInvoices: openInvoices.amount });

  // Nobody entered the costs of 2018.
  expect(years[0]).toMatchObject({ costs: null, result: null });
  const months = await trend('year=2019&by=months');
  expect(months).toHaveLength(12);
  expect(months[0]).toMatchObject({ step: '2019-01', openInvoices: null });
  const cents = (key: string) => months.reduce((sum: number, month: any) => sum + Math.round(month[key] * 100), 0);
  for (const key of ['turnover', 'recurring', 'newUsers', 'subsidies', 'costs', 'result']) {
    expect([key, cents(key)]).toEqual([key, Math.round(Number(figures[key]) * 100)]);
  }
  expect(months[11]).toMatchObject({ mrr: figures.mrr, users: figures.users });
  // Nobody entered the costs of a month of 2018: it has no result to compare with.
  const unknown = await trend('year=2018&by=months');
  expect(unknown[0]).toMatchObject({ step: '2018-01', costs: null, result: null });
  expect((await reader.get('/reports/key-figures/trend?by=days')).status).toBe(400);
});
