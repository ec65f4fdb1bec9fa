import { readdir, stat } from 'node:fs/promises';
import { request } from 'node:http';
import path from 'node:path';
import { gzipSync, strToU8, zipSync } from 'fflate';
import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { signedIn } from '../support/people.js';
import { sql } from '../support/sql.js';

let api: TestApi;
let staff: ApiClient;
beforeAll(async () => {
  api = await startApi({ sample: false, env: { ATTACHMENT_MB: '1', IMPORT_MB: '2' } });
  staff = await signedIn(api, 'staff');
});
afterAll(() => api.stop());

const PDF = Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n<< >>\nendobj\n');
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex');
const OLD_WORD = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
const zipped = (files: Record<string, string>) =>
  Buffer.from(
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, [strToU8(text), { level: 0 }]]))),
  );
const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
const XLSX = zipped({
  '[Content_Types].xml': `<Types><Override ContentType="${sheet}"/></Types>`,
  'xl/workbook.xml': '<a/>',
});
const ODS = zipped({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' });

const send = (name: string, content: Buffer | string, purpose?: string) =>
  staff.upload(`/files?${new URLSearchParams({ name, ...(purpose && { purpose }) })}`, content);
const storedFiles = () =>
  sql<{ name: string; size: number; user_name: string }>(
    api.databaseUrl,
    'select name, size, user_name from stored_files order by id',
  );
/** Sizes of what lies in the storage, whole or not. */
async function sizesOnDisk(): Promise<number[]> {
  const entries = await readdir(api.filesFolder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Promise.all(files.map(async ({ parentPath, name }) => (await stat(path.join(parentPath, name))).size));
}

afterEach(async () => {
  // Whatever a test does, what is on the disk is what the table tells.
  const sizes = (await storedFiles()).map(({ size }) => size);
  expect((await sizesOnDisk()).toSorted()).toEqual(sizes.toSorted());
});

test('a file is kept under a name of ours, and told by its clean name', async () => {
  const { status, body } = await send('../../Statuts\u0000 signés\u202E.pdf', PDF);
  expect([status, body]).toEqual([
    201,
    {
      id: expect.any(Number),
      version: 1,
      createdAt: expect.any(String),
      updatedAt: expect.any(String),
      name: 'Statuts signés.pdf',
      mediaType: 'application/pdf',
      size: PDF.length,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      purpose: 'attachment',
      userName: 'staff',
    },
  ]);
  expect(await storedFiles()).toContainEqual({ name: 'Statuts signés.pdf', size: PDF.length, user_name: 'staff' });
});

test.each<[string, Buffer | string]>([
  ['a.PDF', PDF],
  ['photo.png', PNG],
  ['lettre.doc', OLD_WORD],
  ['liste.xlsx', XLSX],
  ['liste.ods', ODS],
  ['archive.zip', zipped({ 'a.txt': 'a' })],
  ['liste.csv', 'BMX;nom\r\n1;Liévin\r\n'],
  ['liste-1252.csv', Buffer.from('nom;ville\nCaf\xe9;Li\xe9vin\n', 'latin1')],
  ['liste-utf16.txt', Buffer.from('\uFEFFnom;ville\nCafé;Liévin\n', 'utf16le')],
  ['facture.xml', '<?xml version="1.0"?><Invoice/>'],
  [`${'é'.repeat(300)}.txt`, 'x'],
])('%s is taken', async (name, content) => {
  expect(await send(name, content)).toMatchObject({ status: 201, body: { size: Buffer.byteLength(content) } });
});

test.each<[string, Buffer | string, string, string]>([
  ['vide.pdf', '', 'file', 'Ce fichier est vide (0 octet).'],
  ['virus.exe', 'MZ', 'name', 'Un fichier « .exe » n’est pas accepté.'],
  ['page.html', '<html>', 'name', 'Un fichier « .html » n’est pas accepté.'],
  ['sans type', 'x', 'name', 'Le nom du fichier ne dit pas son type.'],
  ['photo.pdf', PNG, 'name', 'Le contenu n’est pas celui d’un fichier « .pdf ».'],
  ['virus.pdf', 'MZ\u0000\u0000', 'name', 'Le contenu n’est pas celui d’un fichier « .pdf ».'],
  ['liste.csv', PDF, 'name', 'Le contenu n’est pas celui d’un fichier « .csv ».'],
  ['liste.csv', 'nom\u0000;ville', 'name', 'Le contenu n’est pas celui d’un fichier « .csv ».'],
  ['liste.xlsx', ODS, 'name', 'Le contenu n’est pas celui d’un fichier « .xlsx ».'],
  ['liste.ods', Buffer.from(gzipSync(strToU8('x'))), 'name', 'Le contenu n’est pas celui d’un fichier « .ods ».'],
  ['texte.docx', 'Bonjour', 'name', 'Le contenu n’est pas celui d’un fichier « .docx ».'],
])('%s is refused', async (name, content, field, sentence) => {
  const { status, body } = await send(name, content);
  expect([status, body.errors[field]]).toEqual([422, expect.stringContaining(sentence)]);
});

test('an import takes tables alone, and larger ones', async () => {
  expect((await send('a.pdf', PDF, 'import')).body.message).toMatch(/Types acceptés : csv, tsv, txt, xlsx, ods\.$/);
  const large = 'x'.repeat(1_500_000);
  expect((await send('a.csv', large, 'import')).status).toBe(201);
  expect(await send('a.csv', large)).toMatchObject({
    status: 413,
    body: { code: 'too_large', errors: { file: 'Ce fichier est trop gros : 1 Mo au plus.' } },
  });
});

test('200 MB are refused before they are read, said or not', async () => {
  /** Sends the header, and at most `most` bytes as fast as they are taken, until there is an answer. */
  const sent = (headers: Record<string, string>, most: number) =>
    new Promise<{ status: number; bytes: number }>((resolve, reject) => {
      let bytes = 0;
      const upload = request(`${api.url}/api/files?name=a.csv`, {
        method: 'POST',
        headers: { ...headers, cookie: staff.cookie() },
      });
      upload.on('error', reject);
      upload.on('response', (answer) => {
        resolve({ status: answer.statusCode ?? 0, bytes });
        upload.destroy();
      });
      const write = () => {
        while (bytes < most && !upload.destroyed) {
          bytes += 65_536;
          if (!upload.write(Buffer.alloc(65_536, 'x'))) return void upload.once('drain', write);
        }
      };
      upload.flushHeaders();
      write();
    });
  const type = { 'content-type': 'application/octet-stream' };
  expect((await sent({ ...type, 'content-length': '200000000' }, 0)).status).toBe(413);
  const unsaid = await sent({ ...type, 'transfer-encoding': 'chunked' }, 200_000_000);
  expect(unsaid.status).toBe(413);
  expect(unsaid.bytes).toBeLessThan(100_000_000);
});

test('a sender who gives up leaves nothing', async () => {
  const before = await storedFiles();
  await new Promise((resolve) => {
    const upload = request(`${api.url}/api/files?name=a.csv`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', 'content-length': '1000', cookie: staff.cookie() },
    });
    upload.on('error', resolve);
    upload.write('nom;ville', () => setTimeout(() => upload.destroy(new Error('gone')), 100));
  });
  while ((await sizesOnDisk()).length > before.length) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await storedFiles()).toEqual(before);
});

test('only bytes are taken, from those who may write', async () => {
  expect((await staff.post('/files?name=a.csv', { a: 1 })).status).toBe(415);
  expect((await staff.post('/files?name=a.csv')).body).toMatchObject({ code: 'unsupported_media_type' });
  expect((await staff.upload('/files', 'x')).body.errors).toHaveProperty('name');
  expect((await staff.upload('/files?name=a.csv&purpose=fun', 'x')).status).toBe(400);
  expect((await staff.upload('/organizations', 'x')).status).toBe(400);
  const reader = await signedIn(api, 'reader');
  expect((await reader.upload('/files?name=a.csv', 'x')).status).toBe(403);
});
