import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { confirmLedger, importLedger as imported } from '../support/ledger.js';
import { signedIn } from '../support/people.js';
import { accountOf, created } from '../support/records.js';

let api: TestApi;
let staff: ApiClient;
let servers: number;
let salaries: number;
beforeAll(async () => {
  api = await startApi({ sample: false });
  staff = await signedIn(api, 'staff');
  servers = await accountOf(staff, '6135');
  salaries = await accountOf(staff, '641');
});
afterAll(() => api.stop());

const TITLES =
  'JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\tCompteLib\tCompAuxNum\tCompAuxLib\tPieceRef\tPieceDate\tEcritureLib\tDebit\tCredit\tEcritureLet\tDateLet\tValidDate\tMontantdevise\tIdevise';

/** Two lines of an entry: an account of classes 6 or 7, and what balances it. */
const entry = (number: number, day: string, account: string, debit: string, credit = '0,00') =>
  [
    ['HA', 'Achats', number, day, account, `Compte ${account}`, '', '', `P${number}`, day, 'Écriture', debit, credit],
    ['HA', 'Achats', number, day, '401000', 'Fournisseurs', '', '', `P${number}`, day, 'Écriture', credit, debit],
  ].map((cells) => [...cells, '', '', day, '', ''].join('\t'));

const fec = (...entries: string[][]) => [TITLES, ...entries.flat()].join('\r\n');

const confirm = (read: { id: number; version: number }, fields: object = {}) =>
  confirmLedger(staff, read, { fromMonth: '2020-01', untilMonth: '2020-12', ...fields });

const linesOf = async (accountId: number, year = 2020) => {
  const { body } = await staff.get(`/budget-lines?fiscalYear=${year}&accountId=${accountId}&perPage=100`);
  return Object.fromEntries(
    body.data.map(({ month, planned, actual, actualImported, version }: any) => [
      month,
      { planned, actual, actualImported, version },
    ]),
  );
};

test('a FEC is read aside, shown by account and month, confirmed, and its entries open', async () => {
  const text = fec(
    entry(1, '20200115', '613500', '1 234,50'),
    entry(2, '20200120', '613510', '65,50'),
    entry(3, '20200131', '641100', '2000,00'),
    entry(4, '20200131', '706000', '0,00', '5000,00'),
    entry(5, '20200131', '768000', '0,00', '12,34'),
    entry(6, '20191231', '613500', '99,00'),
  );
  await staff.post('/budget-lines', { year: 2020, month: 1, accountId: servers, planned: '1000' });
  await staff.post('/budget-lines', { year: 2020, month: 2, accountId: servers, planned: '1000' });
  const read = await imported(staff, 2020, Buffer.from(text, 'latin1'));
  expect(read).toMatchObject({ state: 'read', format: 'fec', rows: 12, otherYears: 1, unbalancedCount: 0 });
  expect(read).toMatchObject({ lastMonth: '2020-01', unmapped: [], sameSince: null });
  const given = read.accounts.map(({ code, nature, total, cells }: any) => [code, nature, total, cells[0].amount]);
  expect(given).toEqual([
    ['6135', 'cost', '1300.00', '1300.00'],
    ['641', 'cost', '2000.00', '2000.00'],
    ['70', 'outside', '5000.00', '5000.00'],
    ['76', 'income', '12.34', '12.34'],
  ]);
  expect(await linesOf(servers)).toMatchObject({ 1: { actual: null }, 2: { actual: null } });

  const { status, body } = await confirm(read, { untilMonth: '2020-02' });
  expect([status, body.state, body.fromMonth, body.untilMonth]).toEqual([200, 'confirmed', '2020-01', '2020-02']);
  expect(await linesOf(servers)).toEqual({
    1: { planned: '1000.00', actual: '1300.00', actualImported: true, version: 2 },
    2: { planned: '1000.00', actual: '0.00', actualImported: true, version: 2 },
  });
  expect([body.handled, body.toHandle]).toEqual([5, 5]);
  const again = await staff.post(`/ledger-imports/${read.id}/confirm`, {
    version: body.version,
    fromMonth: '2020-01',
    untilMonth: '2020-02',
  });
  expect([again.status, again.body.code]).toEqual([409, 'not_read']);
  const entries = (await staff.get(`/ledger-entries?accountId=${servers}&month=2020-01`)).body;
  expect([entries.total, entries.sums.amount]).toEqual([2, '1300.00']);
  const { costs, otherIncome } = (await staff.get('/reports/key-figures?year=2020')).body;
  expect([costs, otherIncome]).toEqual(['3300.00', '12.34']);
});

test('the same file twice doubles nothing; a corrected one replaces what it gave', async () => {
  const text = fec(entry(1, '20210115', '613500', '100,00'), entry(2, '20210215', '613500', '50,00'));
  const months = { fromMonth: '2021-01', untilMonth: '2021-02' };
  await confirm(await imported(staff, 2021, text), months);
  const first = await linesOf(servers, 2021);
  expect(first).toMatchObject({ 1: { actual: '100.00', version: 1 }, 2: { actual: '50.00' } });
  const again = await imported(staff, 2021, text);
  expect(again.sameSince).not.toBeNull();
  expect((await confirm(again, months)).status).toBe(200);
  expect(await linesOf(servers, 2021)).toEqual(first);
  expect((await staff.get('/ledger-entries?fiscalYear=2021')).body.total).toBe(2);

  const corrected = await imported(staff, 2021, fec(entry(1, '20210115', '613500', '80,00')));
  expect((await confirm(corrected, months)).status).toBe(200);
  expect(await linesOf(servers, 2021)).toMatchObject({ 1: { actual: '80.00' }, 2: { actual: '0.00' } });
  expect((await staff.get('/ledger-entries?fiscalYear=2021')).body.total).toBe(1);
  expect((await staff.delete(`/ledger-imports/${corrected.id}`)).status).toBe(204);
  expect(await linesOf(servers, 2021)).toMatchObject({ 1: { actual: null, actualImported: false } });
});

test('a month alone is told by a plain table, and what was typed stays when asked', async () => {
  created(await staff.post('/budget-lines', { year: 2022, month: 3, accountId: servers, planned: '10', actual: '7' }));
  created(await staff.post('/budget-lines', { year: 2022, month: 3, accountId: salaries, planned: '9', actual: '8' }));
  const table = 'Mois;Compte;Montant\n03/2022;613500;11,00\n04/2022;613500;12,00\n';
  const march = { fromMonth: '2022-03', untilMonth: '2022-03' };
  const read = await imported(staff, 2022, table, 'mars.csv');
  expect(read).toMatchObject({ format: 'table', lastMonth: '2022-04' });
  expect(read.accounts[0].cells[2]).toEqual({ month: '2022-03', amount: '11.00', before: '7.00', typed: true });
  await confirm(read, { ...march, keepTyped: true });
  expect(await linesOf(servers, 2022)).toMatchObject({ 3: { actual: '7.00', actualImported: false } });
  await confirm(await imported(staff, 2022, table, 'mars.csv'), march);
  expect(await linesOf(servers, 2022)).toEqual({
    3: { planned: '10.00', actual: '11.00', actualImported: true, version: 2 },
  });
  // The file does not mention what was typed here.
  expect(await linesOf(salaries, 2022)).toMatchObject({ 3: { actual: '8.00', actualImported: false } });
});

test('an account that no prefix fits is asked, and remembered', async () => {
  const read = await imported(
    staff,
    2023,
    fec(entry(1, '20230115', '651000', '5,00'), entry(2, '20230116', '609000', '1,00')),
  );
  expect(read.unmapped).toEqual([{ account: '609000', accountName: 'Compte 609000', entries: 1, amount: '1.00' }]);
  const months = { fromMonth: '2023-01', untilMonth: '2023-01' };
  const refused = await confirm(read, months);
  expect([refused.status, refused.body.errors]).toEqual([
    422,
    { assignments: 'À quel compte du budget revient : 609000 ?' },
  ]);
  expect((await staff.get(`/ledger-imports/${read.id}`)).body.state).toBe('read');
  const accountId = await accountOf(staff, '606');
  const assignments = [{ prefix: '609', accountId }];
  expect((await confirm(read, { ...months, assignments })).status).toBe(200);
  expect((await staff.get(`/accounts/${accountId}`)).body.prefixes).toEqual(['606', '609']);
  expect(await linesOf(accountId, 2023)).toMatchObject({ 1: { actual: '1.00' } });
});

test('what does not balance, or cannot be read, is shown and taken note of', async () => {
  const [own = ''] = entry(7, '20240115', '613500', '5,00');
  const [other = '', balance = ''] = entry(8, '20240116', '613500', 'cinq');
  const read = await imported(staff, 2024, [TITLES, own, other, balance].join('\n'));
  expect(read.unbalanced[0]).toEqual({ journal: 'HA', entry: '7', day: '2024-01-15', amount: '5.00' });
  expect(read.faults[0]).toEqual({ row: 3, fault: 'bad_amount' });
  const months = { fromMonth: '2024-01', untilMonth: '2024-01' };
  const refused = await confirm(read, months);
  expect([refused.status, Object.keys(refused.body.errors)]).toEqual([422, ['despiteFaults']]);
  expect((await confirm(read, { ...months, despiteFaults: true })).status).toBe(200);
});

test('a file that is no ledger fails with a sentence, and is forgotten', async () => {
  const failed = await imported(staff, 2024, 'Nom;Ville\nA;B\n', 'a.csv');
  expect([failed.state, failed.failure]).toEqual(['failed', expect.stringMatching(/^Ce fichier n’est ni un FEC/)]);
  expect((await confirm(failed)).status).toBe(409);
  expect((await staff.delete(`/ledger-imports/${failed.id}`)).status).toBe(204);
  expect((await staff.get(`/ledger-imports/${failed.id}`)).status).toBe(404);
});

test('what is refused', async () => {
  const read = await imported(staff, 2024, fec(entry(1, '20240115', '613500', '5,00')));
  const bad = async (fields: object) => Object.keys((await confirm(read, fields)).body.errors ?? {});
  expect(await bad({ fromMonth: '2023-12' })).toEqual(['fromMonth']);
  expect(await bad({ fromMonth: '2024-03', untilMonth: '2024-02' })).toEqual(['untilMonth']);
  expect((await confirm({ ...read, version: 99 })).status).toBe(409);
  expect((await staff.post('/ledger-imports', { year: 2024, fileId: 999_999 })).status).toBe(422);
  const reader = await signedIn(api, 'reader');
  const months = { version: read.version, fromMonth: '2024-01', untilMonth: '2024-01' };
  expect((await reader.post(`/ledger-imports/${read.id}/confirm`, months)).status).toBe(403);
  expect((await reader.delete(`/ledger-imports/${read.id}`)).status).toBe(403);
});
