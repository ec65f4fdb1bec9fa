import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { odsRows, partOf, textOf, xlsxRows } from '../support/files.js';
import { importLedger } from '../support/ledger.js';
import { PASSWORD, signedIn } from '../support/people.js';
import { aContract, anInvoice, anOrganization, aSubscription, created } from '../support/records.js';
import { sql } from '../support/sql.js';

const LISTS = [
  'organizations',
  'contracts',
  'subscriptions',
  'invoices',
  'invoice-lines',
  'accounts',
  'budget-lines',
  'ledger-entries',
  'subsidies',
  'reserve-movements',
  'opportunities',
  'activities',
  'assistance-accounts',
  'assistance-credits',
] as const;
const MANY = 20_000;

let api: TestApi;
let reader: ApiClient;

beforeAll(async () => {
  api = await startApi({ sample: true });
  const administrator = await signedIn(api);
  const organization = created(
    await administrator.post(
      '/organizations',
      anOrganization({ name: '=HYPERLINK("x")', note: 'Deux\nlignes & <une>  \u0007 _x0041_ 🪨', isPartner: true }),
    ),
  );
  const contract = created(await administrator.post('/contracts', aContract(organization.id, { reference: 'EXP' })));
  created(await administrator.post('/subscriptions', aSubscription(contract.id, { service: 'Exporté' })));
  created(await administrator.post('/invoices', anInvoice(organization.id, { number: 'EXP-1' })));
  const pack = { organizationId: organization.id, source: 'pack', minutes: 60 };
  created(await administrator.post('/assistance-credits', pack));
  const books = await importLedger(administrator, 2020, 'Mois;Compte;Montant\n2020-12;706000;1\n', 'ventes.csv');
  const { id, version } = books;
  await administrator.post(`/ledger-imports/${id}/confirm`, { version, fromMonth: '2020-12', untilMonth: '2020-12' });
  reader = await signedIn(api, 'reader');
});
afterAll(() => api.stop());

const lines = (body: Buffer) => body.toString().split('\r\n').slice(0, -1);

describe('CSV', () => {
  test('has the columns asked for, in their order, under the filters and the sort of the list', async () => {
    const { status, body, headers } = await reader.download(
      '/organizations/export?columns=city,name,status&kind=local_authority&sort=city&order=DESC',
    );
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('content-disposition')).toBe('attachment; filename="structures-2020-12-31.csv"');
    const [head, ...rows] = lines(body);
    expect(head).toBe('\uFEFFVille;Nom;Statut');
    const { body: page } = await reader.get('/organizations?kind=local_authority&sort=city&order=DESC&perPage=100');
    expect(page.total).toBeGreaterThan(1);
    const words: Record<string, string> = { user: 'Usager', former: 'Ancien usager', prospect: 'Prospect' };
    expect(rows).toEqual(page.data.map(({ city, name, status: s }: any) => [city, name, words[s]].join(';')));
  });

  test('speaks the language of the reader, and never writes a formula', async () => {
    const { body, headers } = await reader.download(
      '/organizations/export?language=en&q=hyperlink&columns=name,isPartner',
    );
    expect(body.toString()).toBe('\uFEFFName;Partner\r\n"\'=HYPERLINK(""x"")";yes\r\n');
    expect(headers.get('content-disposition')).toContain('"organizations-2020-12-31.csv"');
  });

  test('writes amounts with the decimal mark of the reader and days as ISO', async () => {
    const path = '/subscriptions/export?q=export&columns=startsOn,endsOn,periodUnit,monthlyAmount';
    expect(lines((await reader.download(path)).body)[1]).toBe('2020-01-01;;Trimestre;50,00');
    expect(lines((await reader.download(`${path}&language=en`)).body)[1]).toBe('2020-01-01;;Quarter;50.00');
  });

  test('an empty list is its header', async () => {
    const { body } = await reader.download('/subsidies/export?year=1999');
    expect(body.toString()).toBe(
      '\uFEFFExercices;Financeur;Objet;État;Référence;Signée le;Début;Fin;Montant;Encaissé\r\n',
    );
  });
});

test.each(LISTS)('%s: every format holds all the rows and columns', async (list) => {
  const { body: page } = await reader.get(`/${list}?perPage=1`);
  const csv = lines((await reader.download(`/${list}/export`)).body);
  const xlsx = await xlsxRows((await reader.download(`/${list}/export?format=xlsx`)).body);
  const ods = odsRows((await reader.download(`/${list}/export?format=ods`)).body);
  expect(page.total).toBeGreaterThan(0);
  expect([xlsx.length, ods.length]).toEqual([page.total + 1, page.total + 1]);
  const header = csv[0]?.slice(1).split(';');
  expect(xlsx[0]).toEqual(header);
  expect(ods[0]?.map(textOf)).toEqual(header);
});

describe('XLSX', () => {
  test('types its cells', async () => {
    const { body, headers } = await reader.download(
      '/invoices/export?format=xlsx&q=EXP-1&columns=number,type,issuedOn,paidOn,netAmount',
    );
    expect(headers.get('content-type')).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    expect((await xlsxRows(body))[1]).toEqual(['EXP-1', 'Facture', new Date('2020-06-01'), null, 100]);
  });

  test('keeps text as text', async () => {
    const { body } = await reader.download('/organizations/export?format=xlsx&q=hyperlink&columns=name,note,isPartner');
    expect((await xlsxRows(body))[1]).toEqual(['=HYPERLINK("x")', 'Deux\nlignes & <une>   _x0041_ 🪨', true]);
    expect(partOf(body, 'xl/worksheets/sheet1.xml')).not.toContain('<f>');
  });
});

describe('ODS', () => {
  test('begins with its media type, stored as it is', async () => {
    const { body } = await reader.download('/subsidies/export?format=ods');
    expect(body.subarray(30, 84).toString()).toBe('mimetypeapplication/vnd.oasis.opendocument.spreadsheet');
  });

  test('types its cells', async () => {
    const { body } = await reader.download(
      '/invoices/export?format=ods&q=EXP-1&columns=number,issuedOn,paidOn,netAmount',
    );
    const cells = odsRows(body)[1]!.map(({ attr }) => attr);
    expect(cells).toEqual([
      expect.objectContaining({ 'office:value-type': 'string' }),
      expect.objectContaining({ 'office:value-type': 'date', 'office:date-value': '2020-06-01' }),
      {},
      expect.objectContaining({ 'office:value-type': 'currency', 'office:currency': 'EUR', 'office:value': '100.00' }),
    ]);
  });

  test('keeps text as text, line by line', async () => {
    const { body } = await reader.download('/organizations/export?format=ods&q=hyperlink&columns=name,note,isPartner');
    const [name, note, isPartner] = odsRows(body)[1]!;
    expect(textOf(name!)).toBe('=HYPERLINK("x")');
    expect(note!.childrenNamed('text:p').map(({ val }) => val)).toEqual(['Deux', 'lignes & <une>_x0041_ 🪨']);
    expect(note!.childrenNamed('text:p')[1]!.childNamed('text:s')!.attr).toEqual({ 'text:c': '3' });
    expect(isPartner!.attr['office:boolean-value']).toBe('true');
  });
});

describe('refusals', () => {
  test.each([
    ['columns=name,nom', 'unknown_column', 'columns', 'nom'],
    ['columns=constructor', 'unknown_column', 'columns', 'constructor'],
    ['format=pdf', 'bad_query', 'format', 'csv, xlsx, ods'],
    ['sort=nom', 'bad_query', 'sort', 'nom'],
    ['page=2', 'unknown_key', 'page', 'Clé'],
    ['ville=Lens', 'unknown_key', 'ville', 'Clé'],
  ])('%s is refused by name', async (query, code, field, text) => {
    const { status, body } = await reader.get(`/organizations/export?${query}`);
    expect([status, body.code]).toEqual([400, code]);
    expect(body.errors[field]).toContain(text);
  });

  test('nobody takes a file without a session', async () => {
    expect((await fetch(`${api.url}/api/organizations/export`)).status).toBe(401);
  });
});

describe('a long list', () => {
  beforeAll(() =>
    sql(
      api.databaseUrl,
      `insert into organizations (name, kind, note) select 'Longue ' || n, 'company', repeat(md5(n::text), 30)
       from generate_series(1, $1::int) n`,
      [MANY],
    ),
  );

  const longPath = '/api/organizations/export?q=longue&sort=updatedAt';
  const open = () => opened(`${api.url}${longPath}`);
  const exporting = () =>
    sql<{ pid: number }>(
      api.databaseUrl,
      `select pid from pg_stat_activity where datname = current_database() and application_name = 'terril'
         and xact_start is not null`,
    );

  test.each(['csv', 'xlsx', 'ods'])('is whole as %s', async (format) => {
    const { body } = await reader.download(`/organizations/export?q=longue&columns=name,kind&format=${format}`);
    const count = { csv: () => lines(body), xlsx: () => xlsxRows(body), ods: () => odsRows(body) };
    expect(await count[format as keyof typeof count]()).toHaveLength(MANY + 1);
  });

  test('frees the database when its reader goes away, as often as that happens', async () => {
    for (let time = 0; time < 6; time += 1) {
      const answer = await open();
      await once(answer, 'readable');
      expect(await exporting()).toHaveLength(1);
      answer.destroy();
      while ((await exporting()).length > 0) await new Promise((resolve) => setTimeout(resolve, 10));
    }
    expect((await reader.get('/organizations?perPage=1')).status).toBe(200);
  });

  test('refuses to write more files at once than the database has connections to spare', async () => {
    const answers = await Promise.all([open(), open(), open(), open()]);
    await Promise.all(answers.map((answer) => once(answer, 'readable')));
    const { status, body } = await reader.get('/subsidies/export');
    expect([status, body.code]).toEqual([429, 'too_many_files']);
    for (const answer of answers) answer.destroy();
    while ((await exporting()).length > 0) await new Promise((resolve) => setTimeout(resolve, 10));
  });

  test.each(['csv', 'xlsx'])('breaks off when the database fails in the middle (%s)', async (format) => {
    const answer = await opened(`${api.url}${longPath}&format=${format}`);
    await once(answer, 'readable');
    const [export_] = await exporting();
    // Listened for from now on: the connection may be over before the database's answer is.
    const ended = Promise.race([
      once(answer, 'end').then(() => 'whole'),
      once(answer, 'error').catch(() => 'broken off'),
      once(answer, 'aborted').then(() => 'broken off'),
    ]);
    await sql(api.databaseUrl, 'select pg_terminate_backend($1)', [export_!.pid]);
    answer.resume();
    expect(await ended).toBe('broken off');
    expect((await reader.get('/organizations?perPage=1')).status).toBe(200);
  });
});

/** An answer whose body waits to be read. */
async function opened(url: string): Promise<IncomingMessage> {
  const login = await fetch(`${api.url}/api/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'reader@terril.example', password: PASSWORD }),
  });
  const cookie = login.headers.getSetCookie()[0]!.split(';')[0]!;
  const sent = request(url, { headers: { cookie }, agent: false });
  sent.end();
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  answer.on('error', () => undefined);
  return answer;
}
