import { startApi, type TestApi } from '../support/api.js';
import { type ApiClient } from '../support/client.js';
import { odsOf, odsRows, textOf } from '../support/files.js';
import { imported, settledImport, uploaded } from '../support/imports.js';
import { signedIn } from '../support/people.js';

let api: TestApi;
let staff: ApiClient;
beforeAll(async () => {
  api = await startApi({ sample: false, env: { TERRIL_TODAY: '2020-06-30' } });
  staff = await signedIn(api, 'staff');
  await imported(staff, 'organizations', 'Nom;Type;Référence externe\nAsso;Association;O-1\nMairie;Entreprise;O-2\n');
});
afterAll(() => api.stop());

const INVOICES = 'number;organization_key;issued_on;due_on;type;paid_on\n';
const LINES = 'invoice_number;description;nature;category;quantity;unit_price;vat_rate\n';
const anInvoice = (number: string, organization = 'O-1') =>
  `${number};${organization};2020-01-31;2020-03-01;invoice;\n`;
const aLine = (number: string, description: string, quantity = '1') =>
  `${number};${description};one_off;training;${quantity};10.00;20\n`;
const invoices = async (query: string) => (await staff.get(`/invoices?${query}`)).body;
const rows = async (id: number, query = '') => (await staff.get(`/imports/${id}/rows?perPage=100${query}`)).body.data;
const file = async (id: number, name: string) =>
  (await staff.download(`/imports/${id}/${name}?language=fr`)).body.toString('utf8').trim().split('\r\n');

test('an invoice gets its lines from the second file, wherever they are in it; done again, nothing changes', async () => {
  const own = `${INVOICES}${anInvoice('T-1')}${anInvoice('T-2')}`;
  const lines = `${LINES}${aLine('T-2', 'Deux')}${aLine('T-1', 'Un')}${aLine('T-2', 'Trois', '3')}`;
  const { checked, trial, done } = await imported(staff, 'invoices', own, { lines });
  expect(checked.body).toMatchObject({
    total: 5,
    lines: { fileName: 'lignes-table.csv', total: 3 },
    mapping: { lines: { joinedBy: 'number', linesJoinedBy: 'invoice_number' } },
  });
  expect(trial.counts).toMatchObject({ created: 2, rejected: 0, withoutLines: 0 });
  expect(done).toMatchObject({ state: 'done', handled: 5, counts: { created: 2 } });
  expect(await rows(done.id)).toMatchObject([
    { row: 2, lastRow: 2, label: 'T-1', lineRows: [3], ofLines: false },
    { row: 3, lastRow: 3, label: 'T-2', lineRows: [2, 4] },
  ]);
  const { data } = await invoices('q=T-2');
  expect((await staff.get(`/invoices/${data[0].id}`)).body).toMatchObject({
    netAmount: '40.00',
    lines: [{ description: 'Deux' }, { description: 'Trois', quantity: '3.0000' }],
  });
  expect((await imported(staff, 'invoices', own, { lines })).done.counts).toMatchObject({ unchanged: 2, created: 0 });

  await staff.post(`/imports/${done.id}/revert`);
  expect(await settledImport(staff, done.id)).toMatchObject({ state: 'reverted', counts: { reverted: 2 } });
  expect((await invoices('q=T-')).total).toBe(0);
});

test('what is wrong is told with its file and its row; lines and invoices without the other are not lost', async () => {
  const own = `${INVOICES}${anInvoice('V-1')}${anInvoice('V-2', 'O-9')}${anInvoice('V-3')}${anInvoice('V-4')}`;
  const lines = `${LINES}${aLine('V-4', 'Bonne')}${aLine('V-1', 'Bonne')}${aLine('V-1', 'Mauvaise', 'deux')}${aLine('V-2', 'Bonne')}${aLine('V-8', 'Perdue')}${aLine('V-8', 'Perdue')}${aLine('', 'Vide')}`;
  const { trial, done } = await imported(staff, 'invoices', own, { lines });
  expect(trial.counts).toMatchObject({ created: 1, rejected: 5, withoutLines: 1 });
  expect(done).toMatchObject({ state: 'done', handled: 11, counts: { created: 1, rejected: 5, withoutLines: 1 } });
  const told = (await rows(done.id, '&outcome=rejected')).map(({ ofLines, label, lineRows, reasons }: any) => [
    ofLines ? 'lines' : 'own',
    label,
    lineRows,
    reasons.map(({ row, ofLines: at, title }: any) => [at ? 'lines' : 'own', row, title]),
  ]);
  expect(told).toEqual([
    ['own', 'V-1', [3, 4], [['lines', 4, 'quantity']]],
    ['own', 'V-2', [5], [['own', 3, 'organization_key']]],
    ['own', 'V-3', [], [['own', 4, null]]],
    ['lines', 'V-8', [6, 7], [['lines', 6, 'invoice_number']]],
    ['lines', '', [8], [['lines', 8, 'invoice_number']]],
  ]);
  expect((await rows(done.id, '&withoutLines=true')).map(({ label }: any) => label)).toEqual(['V-3']);

  const [titles, ...left] = await file(done.id, 'rejected');
  expect(titles).toContain('Motif du rejet');
  expect(left).toHaveLength(3);
  expect(left[0]).toContain('[Second fichier, ligne 4] quantity : « deux » n’est pas un nombre.');
  const [, ...linesLeft] = await file(done.id, 'rejected-lines');
  expect(linesLeft).toHaveLength(6);
  expect(linesLeft[0]).toMatch(/^V-1;Bonne;.*;$/);
  expect(linesLeft[1]).toContain('« deux » n’est pas un nombre.');
  for (const at of [3, 4]) expect(linesLeft[at]).toContain('Aucune ligne du premier fichier ne porte « V-8 ».');
});

test('the second file may be the second sheet of the first', async () => {
  const sheets = [INVOICES + anInvoice('X-1'), LINES + aLine('X-1', 'Une') + aLine('X-9', 'Perdue')];
  const content = odsOf(
    sheets.map((text) =>
      text
        .trim()
        .split('\n')
        .map((line) => line.split(';')),
    ),
  );
  const { body: sent } = await staff.upload('/files?purpose=import&name=f.ods', content);
  const { body } = await staff.post('/imports', { resource: 'invoices', fileId: sent.id, linesFileId: sent.id });
  expect(body).toMatchObject({ kind: 'ods', total: 3, mapping: { lines: { linesJoinedBy: 'invoice_number' } } });
  await staff.post(`/imports/${body.id}/check`, body.mapping);
  expect((await settledImport(staff, body.id)).counts).toMatchObject({ created: 1, rejected: 1 });
  const [ofNone] = await rows(body.id, '&outcome=rejected');
  expect((await staff.patch(`/imports/${body.id}/rows/${ofNone.id}`, { as: 'skipped' })).status).toBe(404);
  const left = await staff.download(`/imports/${body.id}/rejected-lines`);
  expect(odsRows(left.body).map(([number]) => number && textOf(number))).toEqual(['invoice_number', 'X-9']);
  const alone = await staff.upload('/files?purpose=import&name=f.csv', INVOICES + anInvoice('X-2'));
  const twice = { resource: 'invoices', fileId: alone.body.id, linesFileId: alone.body.id };
  expect(Object.keys((await staff.post('/imports', twice)).body.errors)).toEqual(['linesFileId']);
});

test('contracts with the subscriptions of a second file; one without is taken, and said', async () => {
  const { trial, done } = await imported(
    staff,
    'contracts',
    'key;organization_key;reference;title;starts_on;renewal\nCT-1;O-1;R-1;Mail;2019-01-01;tacit\nCT-2;O-2;R-2;Site;2019-01-01;none\n',
    {
      lines:
        'key;contract_key;service;category;quantity;unit_price;billing_period;billed;starts_on\nS-1;CT-1;Mail;hosting;1;5;month;in_advance;\nS-2;CT-1;Site;hosting;1;9;month;in_advance;2019-02-01\n',
    },
  );
  expect(trial.mapping.lines).toMatchObject({ joinedBy: 'key', linesJoinedBy: 'contract_key' });
  expect(done.counts).toMatchObject({ created: 2, rejected: 0, withoutLines: 1 });
  const [first, second] = await rows(done.id);
  expect(first.reasons).toEqual([]);
  expect(second.reasons).toMatchObject([{ row: 3, reason: 'Le second fichier n’a aucune ligne pour cette fiche.' }]);
  const { data } = (await staff.get('/subscriptions?sort=startsOn')).body;
  expect(data.map((each: any) => [each.externalReference, each.versions[0].startsOn])).toEqual([
    ['S-1', '2019-01-01'],
    ['S-2', '2019-02-01'],
  ]);
});

test('a mapping that does not fit its files is refused by its field', async () => {
  const { body } = await uploaded(
    staff,
    'invoices',
    'f.csv',
    `${INVOICES}${anInvoice('W-1')}`,
    `${LINES}${aLine('W-1', 'Un')}`,
  );
  const check = async (mapping: object) => {
    const { status, body: answer } = await staff.post(`/imports/${body.id}/check`, { ...body.mapping, ...mapping });
    return [status, Object.keys(answer.errors ?? {})];
  };
  const { lines, columns } = body.mapping;
  expect(await check({ lines: undefined })).toEqual([422, ['mapping.lines']]);
  expect(await check({ lines: { ...lines, joinedBy: 'nulle' } })).toEqual([422, ['mapping.lines.joinedBy']]);
  expect(await check({ lines: { ...lines, columns: [{ title: 'quantity', field: 'number' }] } })).toEqual([
    422,
    ['mapping.lines.columns.0.field'],
  ]);
  const misplaced = [...columns, { title: 'paid_on', field: 'line.description' }].filter(
    ({ field }) => field !== 'paidOn',
  );
  expect(await check({ columns: misplaced })).toEqual([422, [`mapping.columns.${misplaced.length - 1}.field`]]);
  const alone = await uploaded(staff, 'invoices', 'f.csv', `${INVOICES}${anInvoice('W-1')}`);
  expect((await staff.post(`/imports/${alone.body.id}/check`, { ...alone.body.mapping, lines })).body.errors).toEqual({
    'mapping.lines': 'Cet import n’a pas de second fichier.',
  });
  expect((await staff.get(`/imports/${alone.body.id}/rejected-lines`)).status).toBe(404);
  const twice = await uploaded(staff, 'organizations', 'f.csv', 'Nom\nUn\n', 'Nom\nUn\n');
  expect([twice.status, Object.keys(twice.body.errors)]).toEqual([422, ['linesFileId']]);
});
