import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { newCustomField } from '../support/custom-fields.js';
import { odsRows, textOf as cellText, xlsxRows } from '../support/files.js';
import { readPdf, textOf } from '../support/pdf.js';
import { signedIn } from '../support/people.js';
import { created } from '../support/records.js';

let api: TestApi;
let staff: ApiClient;
let administrator: ApiClient;
let reader: ApiClient;
beforeAll(async () => {
  api = await startApi({ sample: true, env: { TERRIL_TODAY: '2020-12-31' } });
  [staff, administrator, reader] = [
    await signedIn(api, 'staff'),
    await signedIn(api, 'administrator'),
    await signedIn(api, 'reader'),
  ];
});
afterAll(() => api.stop());

const IN_2020 = '{"field":"issuedOn","is":"between","value":["2020-01-01","2020-12-31"]}';
const BY_NATURE = {
  entity: 'invoice-lines',
  where: IN_2020,
  dimensions: [{ field: 'nature' }],
  measures: [{ of: 'count' }, { of: 'sum', field: 'amount' }, { of: 'share', field: 'amount' }],
  chart: 'bars',
};
const anAnalysis = (fields: object = {}) => ({ name: 'Par nature', definition: BY_NATURE, ...fields });

test('a private analysis is its owner’s, a shared one everybody’s to read', async () => {
  const mine = created(await staff.post('/analyses', anAnalysis()));
  expect(mine).toMatchObject({ name: 'Par nature', isShared: false, ownerName: 'staff', definition: BY_NATURE });
  expect((await administrator.get(`/analyses/${mine.id}`)).status).toBe(404);
  expect((await administrator.get(`/analyses/${mine.id}/result`)).status).toBe(404);
  expect((await administrator.get(`/analyses/${mine.id}/result/pdf`)).status).toBe(404);
  expect((await staff.post('/analyses', anAnalysis({ name: 'par NATURE' }))).body).toMatchObject({
    code: 'already_exists',
    errors: { name: 'Une de vos analyses porte ce nom.' },
  });

  const shared = await staff.patch(`/analyses/${mine.id}`, { version: 1, isShared: true, note: 'Chaque mois' });
  expect(shared.body).toMatchObject({ isShared: true, note: 'Chaque mois', version: 2 });
  expect((await reader.get('/analyses?isMine=false')).body.data.map(({ name }: any) => name)).toEqual(['Par nature']);
  expect((await reader.get('/analyses?isMine=true')).body.total).toBe(0);
  expect((await reader.get(`/analyses/${mine.id}/result`)).body.result.totals).toEqual([
    null,
    expect.any(String),
    '222681.00',
    '100.0',
  ]);
  expect((await reader.patch(`/analyses/${mine.id}`, { version: 2, name: 'x' })).status).toBe(403);
  expect((await reader.delete(`/analyses/${mine.id}`)).status).toBe(403);
  expect((await administrator.patch(`/analyses/${mine.id}`, { version: 1, name: 'x' })).status).toBe(409);

  const { trashItemId } = (await staff.delete(`/analyses/${mine.id}`)).body;
  expect((await staff.get(`/analyses/${mine.id}`)).status).toBe(404);
  expect((await staff.post(`/trash/${trashItemId}/restore`)).status).toBe(200);
  expect((await staff.get(`/analyses/${mine.id}`)).body.definition).toEqual(BY_NATURE);
});

test('a reader asks and keeps, and shares nothing', async () => {
  const run = await reader.post('/analyses/run', { definition: BY_NATURE });
  expect(run.status).toBe(200);
  expect(run.body).toMatchObject({
    columns: [
      { label: 'Nature', kind: 'text', isMeasure: false },
      { label: 'Nombre', kind: 'integer', isMeasure: true },
      { label: 'Somme (Montant hors taxes)', kind: 'money', isMeasure: true },
      { label: 'Part (Montant hors taxes)', kind: 'percent', isMeasure: true },
    ],
    rows: [
      { cells: ['Récurrent', expect.any(String), '118020.93', '53.0'], isSubtotal: false, id: null },
      { cells: ['Ponctuel', expect.any(String), '104660.07', '47.0'] },
    ],
    total: 2,
    cutAt: null,
  });
  const list = await reader.get(`/invoice-lines?where=${encodeURIComponent(run.body.rows[0].where)}`);
  expect([String(list.body.total), list.body.sums.amount]).toEqual(run.body.rows[0].cells.slice(1, 3));
  created(await reader.post('/analyses', anAnalysis({ name: 'À moi' })));
  expect((await reader.post('/analyses', anAnalysis({ name: 'À tous', isShared: true }))).status).toBe(403);
});

test('it offers the lists, and the fields of each, in the language of the reader', async () => {
  const entities = (await reader.get('/analyses/entities')).body.map(({ name }: any) => name);
  expect(entities).toEqual(expect.arrayContaining(['organizations', 'invoice-lines', 'opportunities', 'subsidies']));
  const { body } = await reader.get('/analyses/fields?entity=invoice-lines', { 'accept-language': 'en' });
  expect(body).toEqual(
    expect.arrayContaining([
      { name: 'amount', label: 'Amount excl. VAT', kind: 'money', isOwn: true, isSeveral: false },
      {
        name: 'organization.territory',
        label: 'Organization: Territory',
        kind: 'reference',
        isOwn: false,
        isSeveral: false,
      },
      expect.objectContaining({ name: 'subscription.contract.reference', isOwn: false }),
    ]),
  );
  expect(await reader.get('/analyses/fields?entity=users')).toMatchObject({
    status: 400,
    body: { code: 'unknown_list' },
  });
});

test('every format holds the same table, with its totals', async () => {
  const { id } = created(await staff.post('/analyses', anAnalysis({ name: 'Natures 2020' })));
  const file = async (format: string) => {
    const { status, headers, body } = await staff.download(`/analyses/${id}/result?format=${format}`);
    expect([status, headers.get('content-disposition')]).toEqual([
      200,
      `attachment; filename="natures-2020.${format}"`,
    ]);
    return body;
  };
  expect((await file('csv')).toString().slice(1).split('\r\n')[1]).toMatch(/^Récurrent;\d+;118020,93;53,0$/);
  // Sheets say last under which conditions their figures hold, a CSV holds rows alone.
  const filters = 'Filtres : Émise le est entre 1er janvier 2020 et 31 décembre 2020.';
  expect((await xlsxRows(await file('xlsx'))).slice(-2)).toEqual([
    ['Total', expect.any(Number), 222681, 100],
    [filters, null, null, null],
  ]);
  const ods = odsRows(await file('ods')).slice(-2);
  expect(ods.map((row) => row.map(cellText)[0])).toEqual(['Total', filters]);
  expect((await file('csv')).toString()).not.toContain('Filtres');
  const pdf = await staff.download(`/analyses/${id}/result/pdf`);
  expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  const [page] = await readPdf(pdf.body);
  expect(page && textOf(page)).toMatch(
    /Natures 2020.*Filtres : Émise le est entre.*Récurrent.*118.020,93.€.*53,0.%.*222.681,00.€/,
  );
});

test('a cross table goes out in every format, each column a group and the totals last', async () => {
  const definition = {
    ...BY_NATURE,
    dimensions: [{ field: 'nature' }, { field: 'issuedOn', part: 'month' }],
    cross: 1,
    chart: 'stacked',
  };
  const { id } = created(await staff.post('/analyses', anAnalysis({ name: 'Croisé 2020', definition })));
  const { result } = (await staff.get(`/analyses/${id}/result`)).body;
  expect(result.cross).toEqual({
    measure: 'Somme (Montant hors taxes)',
    dimension: 'Émise le (mois)',
    total: 12,
    cutAt: null,
  });
  const file = async (format: string) => (await staff.download(`/analyses/${id}/result?format=${format}`)).body;
  const lines = (await file('csv')).toString().slice(1).split('\r\n');
  expect(lines[0]).toMatch(/^Nature;janvier 2020;.*;décembre 2020;Total$/);
  expect(lines[1]).toMatch(/^Récurrent;.*;118020,93$/);
  const sheet = await xlsxRows(await file('xlsx'));
  expect(sheet.at(-3)?.[13]).toBe(222681);
  expect(sheet.at(-1)?.[0]).toBe('En colonnes : Émise le (mois). Dans les cases : Somme (Montant hors taxes).');
  expect(odsRows(await file('ods')).at(-3)).toHaveLength(14);
  // More columns than a page takes go on in a second table, with what names the rows.
  const pages = await readPdf((await staff.download(`/analyses/${id}/result/pdf`)).body);
  const text = pages.map(textOf).join(' ');
  expect(text.match(/Récurrent/g)?.length).toBeGreaterThanOrEqual(2);
  expect(text).toMatch(/222.681,00.€/);
});

test('members and their shares are analysed by who reads them, and by nobody else', async () => {
  const byCategory = {
    entity: 'members',
    where: '{"field":"state","is":"equals","value":"present"}',
    dimensions: [{ field: 'category' }, { field: 'organization.territory' }],
    measures: [{ of: 'count' }, { of: 'sum', field: 'shares' }, { of: 'sum', field: 'subscribed' }],
  };
  const { body } = await staff.post('/analyses/run', { definition: byCategory });
  const present = (await staff.get('/members?state=present&perPage=100')).body;
  const sharesOf = (some: any[]) => String(some.reduce((sum, { shares }) => sum + shares, 0));
  expect(body.totals.slice(2, 4)).toEqual([String(present.total), sharesOf(present.data)]);
  expect(body.rows.length).toBeGreaterThan(3);
  for (const { where, cells } of body.rows) {
    const list = await staff.get(`/members?perPage=100&where=${encodeURIComponent(where)}`);
    expect([String(list.body.total), sharesOf(list.body.data)]).toEqual([cells[2], cells[3]]);
  }
  const movements = {
    entity: 'share-movements',
    dimensions: [{ field: 'day', part: 'year' }, { field: 'member.category' }],
    measures: [{ of: 'sum', field: 'subscribed' }],
    cross: 0,
  };
  const crossed = (await staff.post('/analyses/run', { definition: movements })).body;
  expect(crossed.totals.at(-1)).toBe((await staff.get('/share-movements')).body.sums.subscribed);
  const where = encodeURIComponent(crossed.rows[0].where);
  expect((await staff.get(`/share-movements?where=${where}`)).body.sums.subscribed).toBe(crossed.rows[0].cells.at(-1));

  expect((await staff.get('/members/fields')).body.map(({ name }: any) => name)).toContain('organization');
  expect((await staff.get('/share-movements/fields')).body.map(({ name }: any) => name)).toContain('member');
  expect((await staff.get('/members?where=%7B%22field%22%3A%22x%22%7D')).status).toBe(400);
  for (const path of ['/members/fields', '/share-movements/fields']) expect((await reader.get(path)).status).toBe(403);
  for (const definition of [byCategory, movements]) {
    const refused = await reader.post('/analyses/run', { definition });
    expect([refused.status, Object.keys(refused.body.errors)]).toEqual([422, ['definition.entity']]);
  }
});

test('one that names what is gone says which field, whatever asks for it', async () => {
  const field = await newCustomField(administrator, 'text', { labelFr: 'Collège' });
  const name = `customValues.${field.key}`;
  const columns = { entity: 'organizations', columns: ['name', name] };
  const filtered = { entity: 'organizations', measures: [{ of: 'count' }], where: `{"field":"${name}","is":"filled"}` };
  const shown = created(await staff.post('/analyses', anAnalysis({ name: 'Colonnes', definition: columns })));
  const counted = created(await staff.post('/analyses', anAnalysis({ name: 'Filtre', definition: filtered })));
  expect((await staff.get(`/analyses/${shown.id}/result`)).body.result.columns[1].label).toBe('Collège');
  expect((await administrator.delete(`/custom-fields/${field.id}`)).status).toBe(200);

  const broken = await staff.get(`/analyses/${shown.id}/result`);
  expect(broken.status).toBe(422);
  expect(broken.body.errors).toEqual({ 'definition.columns.1': `Le champ « ${name} » n’existe pas ou plus.` });
  expect((await staff.get(`/analyses/${shown.id}/result?format=ods`)).status).toBe(422);
  expect((await staff.get(`/analyses/${shown.id}/result/pdf`)).status).toBe(422);
  expect((await staff.get(`/analyses/${counted.id}/result`)).body.errors['definition.where']).toContain(name);
  // It can still be read, and mended.
  const mended = { version: 1, definition: { entity: 'organizations', columns: ['name'] } };
  expect((await staff.patch(`/analyses/${shown.id}`, mended)).status).toBe(200);
  expect((await staff.get(`/analyses/${shown.id}/result`)).status).toBe(200);
});

test.each([
  [400, { ...BY_NATURE, sql: 'select 1' }],
  [422, { ...BY_NATURE, dimensions: [{ field: 'nature', part: 'century' }] }],
  [422, { ...BY_NATURE, dimensions: 'nature' }],
  [422, { ...BY_NATURE, measures: [{ of: 'median', field: 'amount' }] }],
  [422, { ...BY_NATURE, chart: 'radar' }],
  [422, { ...BY_NATURE, chart: 'line' }],
  [422, { ...BY_NATURE, cross: 0 }],
  [422, { ...BY_NATURE, cross: -1 }],
  [422, { ...BY_NATURE, where: '{"field":"amount","is":"contains","value":"1"}' }],
  [422, { ...BY_NATURE, dimensions: [{ field: 'amount' }] }],
  [422, { entity: 'invoice-lines' }],
])('answers %d to %j, run or saved', async (status, definition) => {
  const run = await reader.post('/analyses/run', { definition });
  expect([run.status, Object.keys(run.body.errors).length > 0]).toEqual([status, true]);
  expect((await staff.post('/analyses', anAnalysis({ name: 'Non', definition }))).status).toBe(status);
});
