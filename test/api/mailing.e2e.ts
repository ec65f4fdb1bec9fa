import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { signedIn } from '../support/people.js';
import { anOrganization, created } from '../support/records.js';
import { sql } from '../support/sql.js';

let api: TestApi;
let administrator: ApiClient;
let reader: ApiClient;

beforeAll(async () => {
  api = await startApi({ sample: false });
  administrator = await signedIn(api);
  const add = async (fields: object) => created(await administrator.post('/organizations', anOrganization(fields)));
  await add({ name: 'Le Grisou', address: '3 rue du Puits', email: 'Contact@grisou.example.org' });
  await add({ name: 'La Berline', address: '5 rue du Puits', email: 'accueil@berline.example.org', kind: 'company' });
  await add({ name: 'Le Chevalement', email: 'contact@grisou.example.org' });
  await add({ name: 'La Lampe' });
  reader = await signedIn(api, 'reader');
});
afterAll(() => api.stop());

test('e-mail addresses come one a line, each once, sorted, under the filters of the list', async () => {
  const { body, headers } = await reader.download('/organizations/emails?sort=city');
  expect([headers.get('content-type'), headers.get('x-left-out')]).toEqual(['text/plain; charset=utf-8', '1']);
  expect(body.toString()).toBe('accueil@berline.example.org\ncontact@grisou.example.org\n');
  const companies = await reader.download('/organizations/emails?kind=company');
  expect(companies.body.toString()).toBe('accueil@berline.example.org\n');
});

test('labels are a PDF with its fonts inside, and tell how many have no postal address', async () => {
  const { status, body, headers } = await reader.download('/organizations/labels?sheet=99x38&language=fr');
  expect([status, headers.get('content-type'), headers.get('x-left-out')]).toEqual([200, 'application/pdf', '2']);
  expect(body.subarray(0, 5).toString()).toBe('%PDF-');
  expect(body.toString('latin1')).toContain('/FontFile2');
});

test('the history tells who took labels and addresses out', async () => {
  await reader.download('/organizations/labels');
  await reader.download('/organizations/emails');
  const { data } = (await administrator.get('/history?action=export')).body;
  expect(data.slice(0, 2)).toMatchObject([
    { userName: 'reader', recordType: 'organizations', label: 'Structures (adresses électroniques, 2)' },
    { userName: 'reader', recordType: 'organizations', label: 'Structures (étiquettes, 2)' },
  ]);
});

test('a sheet has 24 labels of 70 x 37 mm, 14 of 99.1 x 38.1', async () => {
  await sql(
    api.databaseUrl,
    `insert into organizations (name, kind, address, postcode, city)
     select 'Coron ' || n, 'individual', n || ' rue du Coron', '62300', 'Lens' from generate_series(1, 25) n`,
  );
  const pages = async (sheet: string) => {
    const { body } = await reader.download(`/organizations/labels?kind=individual&sheet=${sheet}`);
    return [...body.toString('latin1').matchAll(/\/Type \/Page\b(?!s)/g)].length;
  };
  expect([await pages('70x37'), await pages('99x38')]).toEqual([2, 2]);
});

test.each([
  ['labels?sheet=a4', 400, 'sheet'],
  ['labels?columns=name', 400, 'columns'],
  ['emails?page=2', 400, 'page'],
])('%s is refused by name', async (path, status, field) => {
  const answer = await reader.get(`/organizations/${path}`);
  expect([answer.status, Object.keys(answer.body.errors)]).toEqual([status, [field]]);
});

test('labels of nobody, or of too many, are refused', async () => {
  const nobody = await reader.get('/organizations/labels?q=lampe');
  expect([nobody.status, nobody.body.code]).toEqual([422, 'no_postal_address']);
  await sql(
    api.databaseUrl,
    `insert into organizations (name, kind) select 'Galibot ' || n, 'collective' from generate_series(1, 3001) n`,
  );
  const many = await reader.get('/organizations/labels?kind=collective');
  expect([many.status, many.body.code]).toEqual([422, 'too_many_labels']);
});
