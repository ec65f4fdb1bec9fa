import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { type S3Server, startS3Server } from '../../../../../test/support/s3-server.js';
import type { FileStorage } from './file-storage.js';
import { FolderStorage } from './folder-storage.js';
import { S3Storage } from './s3-storage.js';

let folder: string;
let s3: S3Server;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'terril-files-'));
  s3 = await startS3Server('key', 'secret/+=');
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await s3.close();
});

const store = (fields = {}) =>
  new S3Storage({
    endpoint: s3.endpoint,
    bucket: 'terril',
    region: 'eu-west-3',
    accessKey: 'key',
    secretKey: 'secret/+=',
    ...fields,
  });
const factsOf = (content: Buffer) => ({
  size: content.length,
  sha256: createHash('sha256').update(content).digest('hex'),
});

describe.each<[string, () => FileStorage]>([
  ['a folder', () => new FolderStorage(folder)],
  ['S3', () => store()],
])('%s', (_name, open) => {
  test('keeps bytes, gives them back, and forgets them', async () => {
    const storage = open();
    const [key, other] = [randomUUID(), randomUUID()];
    const content = Buffer.alloc(300_000, 'Liévin');
    await storage.put(key, Readable.from([content.subarray(0, 7), content.subarray(7)]), factsOf(content));
    await storage.put(other, Readable.from([Buffer.from('x')]), factsOf(Buffer.from('x')));
    expect((await buffer((await storage.open(key))!)).equals(content)).toBe(true);
    await storage.remove(key);
    await storage.remove(key);
    expect(await storage.open(key)).toBeUndefined();
    expect((await buffer((await storage.open(other))!)).toString()).toBe('x');
  });

  test('keeps nothing of what breaks off', async () => {
    const storage = open();
    const key = randomUUID();
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from('half');
        throw new Error('gone');
      })(),
    );
    await expect(storage.put(key, broken, { size: 8, sha256: '0'.repeat(64) })).rejects.toThrow('gone');
    expect(await storage.open(key)).toBeUndefined();
    expect((await readdir(folder, { recursive: true })).filter((name) => name.includes(key))).toEqual([]);
  });
});

test('S3 refuses a wrong key, and bytes that are not those that were signed', async () => {
  const content = Buffer.from('x');
  const put = (storage: S3Storage, sha256 = factsOf(content).sha256) =>
    storage.put(randomUUID(), Readable.from([content]), { size: 1, sha256 });
  await expect(put(store({ secretKey: 'guess' }))).rejects.toThrow('The file store answered 403');
  await expect(store({ region: 'us-east-1' }).open(randomUUID())).rejects.toThrow('403');
  await expect(put(store(), factsOf(Buffer.from('y')).sha256)).rejects.toThrow('400');
  await expect(put(store({ endpoint: 'http://127.0.0.1:1' }))).rejects.toThrow('ECONNREFUSED');
});
