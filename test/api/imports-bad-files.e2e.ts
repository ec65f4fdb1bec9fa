import { strToU8, type Zippable, zipSync } from 'fflate';
import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { imported, settledImport, uploaded } from '../support/imports.js';
import { signedIn } from '../support/people.js';

let api: TestApi;
let staff: ApiClient;
beforeAll(async () => {
  api = await startApi({ sample: false });
  staff = await signedIn(api, 'staff');
});
afterAll(() => api.stop());

const SWOLLEN = 30_000_000;
const zipped = (parts: Zippable) => Buffer.from(zipSync(parts, { level: 9 }));
const xml = (text: string) => strToU8(`<?xml version="1.0"?>${text}`);
const XLSX = {
  '[Content_Types].xml': xml(
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
  ),
  'xl/workbook.xml': xml(`<workbook xmlns:r="r"><sheets><sheet name="A" r:id="rId1"/></sheets></workbook>`),
  'xl/_rels/workbook.xml.rels': xml(
    `<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>`,
  ),
};
const ODS: Zippable = { mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }] };
const bomb = new Uint8Array(SWOLLEN).fill(32);

test.each([
  [
    'a bomb in an XLSX file',
    'b.xlsx',
    () => zipped({ ...XLSX, 'xl/worksheets/sheet1.xml': bomb }),
    'Une fois décompressé',
  ],
  ['a bomb in an ODS file', 'b.ods', () => zipped({ ...ODS, 'content.xml': bomb }), 'Une fois décompressé'],
  ['a sheet cut off', 'c.xlsx', () => zipped({ ...XLSX, 'xl/worksheets/sheet1.xml': xml('<worksheet><row') }), 'abîmé'],
  ['a quote without end', 'q.csv', () => `Nom;Type\nA;B\n"C;D\n${'x;y\n'.repeat(300_000)}`, 'La ligne 3 est illisible'],
  ['a row of 600 cells', 'r.csv', () => `Nom;Type\nA;B\n${'a;'.repeat(600)}\n`, 'La ligne 3 a plus de 500 colonnes'],
  ['10,000 titles', 't.csv', () => `${'a;'.repeat(10_000)}\n1\n`, 'La ligne 1 a plus de 500 colonnes'],
  ['a program called a table', 'p.csv', () => Buffer.from(Array.from({ length: 400 }, (_, n) => n % 32)), ''],
])('%s is refused by one sentence, and nothing is left of it', async (_, name, content, sentence) => {
  const { status, body } = await uploaded(staff, 'organizations', name, content());
  expect(status).toBe(422);
  expect(Object.values(body.errors)).toEqual([expect.stringContaining(sentence)]);
  expect((await staff.get('/imports')).body.total).toBe(0);
});

test('control characters are the fault of their row, wherever they stand, and a title does without', async () => {
  const file = `No\0m;Type;Note\n\0Un;Association;\nDeux;Association;a\0b\nTrois;Asso\x02ciation;\nQuatre;Association;${'x'.repeat(3000)}\n`;
  const { done } = await imported(staff, 'organizations', file);
  expect(done.columns.map(({ title }: any) => title)).toEqual(['Nom', 'Type', 'Note']);
  expect(done.counts).toMatchObject({ created: 1, rejected: 3 });
  const { body } = await staff.get(`/imports/${done.id}/rows?outcome=rejected`);
  const unread = 'La cellule contient un caractère invisible ou illisible.';
  expect(body.data.map(({ row, reasons }: any) => [row, reasons])).toEqual([
    [2, [{ row: 2, ofLines: false, title: 'Nom', reason: unread }]],
    [3, [{ row: 3, ofLines: false, title: 'Note', reason: unread }]],
    [4, [{ row: 4, ofLines: false, title: 'Type', reason: unread }]],
  ]);
  const rejected = await staff.download(`/imports/${done.id}/rejected`);
  expect(rejected.status).toBe(200);
  expect(rejected.body.toString()).toContain('a\0b');
});

test('lines of two encodings are each read by its own', async () => {
  const file = Buffer.concat([
    Buffer.from('Nom;Type\nÉté à l’œuvre € ;Association\n'),
    Buffer.from('Hiver \x9cuvr\xe9 \x80;Association\n', 'latin1'),
  ]);
  const { done } = await imported(staff, 'organizations', file);
  expect(done).toMatchObject({ encoding: 'mixed', counts: { created: 2, rejected: 0 } });
  const { body } = await staff.get('/organizations?q=uvr&sort=name');
  expect(body.data.map(({ name }: any) => name)).toEqual(['Été à l’œuvre €', 'Hiver œuvré €']);
});

test('of two imports that changed the same records, both are undone, the last one first', async () => {
  const head = 'Référence externe;Nom;Type;Téléphone\n';
  const of = (phone: string) => `${head}R-1;Rivière;Association;${phone}\nR-2;Ruisseau;Association;${phone}\n`;
  const first = await imported(staff, 'organizations', of('0321000001'));
  const second = await imported(staff, 'organizations', of('0321000002'));
  expect(second.done.counts).toMatchObject({ updated: 2 });
  for (const { done } of [second, first]) {
    await staff.post(`/imports/${done.id}/revert`);
    expect(await settledImport(staff, done.id)).toMatchObject({ state: 'reverted', counts: { reverted: 2, held: 0 } });
  }
  expect((await staff.get('/organizations?q=rivière')).body.total).toBe(0);
});
