import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startEmbeddedPostgres } from './index.js';
import { copyPrograms, compileLauncher, end, query, spawnLauncher, temporaryFolder } from './launcher.fixture.js';

const settings = { fsync: 'off' };
const { folder, remove } = temporaryFolder();
afterAll(remove);

const socketFolderOf = (url: string) => new URL(url).searchParams.get('host') ?? '';

describe('startEmbeddedPostgres', () => {
  it('creates the database, keeps it, and leaves nothing running', async () => {
    const data = join(folder, 'terril');
    const first = await startEmbeddedPostgres({ folder: data, settings });
    expect(first).toMatchObject({ adopted: false, fresh: true });
    await query(first.url, "create table town as select 'Béthune' as name");
    await first.stop();
    await first.stop();
    expect(existsSync(socketFolderOf(first.url))).toBe(false);

    const second = await startEmbeddedPostgres({ folder: data, settings: { ...settings, work_mem: '7MB' } });
    expect(second).toMatchObject({ adopted: false, fresh: false });
    expect(await query(second.url, 'select upper(name) from town')).toEqual(['BÉTHUNE']);
    expect(await query(second.url, 'show work_mem')).toEqual(['7MB']);
    await second.stop();
  });

  it('has the extensions and the French order the API needs', async () => {
    const server = await startEmbeddedPostgres({ folder: join(folder, 'terril'), database: 'other', settings });
    await query(server.url, 'create extension unaccent');
    await query(server.url, 'create extension pg_trgm');
    await query(server.url, 'create extension btree_gist');
    expect(await query(server.url, "select unaccent('Liévin')")).toEqual(['Lievin']);
    const names = `select n from unnest(array['Zoé', 'été', 'eux', 'abc']) n order by n collate "fr-x-icu"`;
    expect(await query(server.url, names)).toEqual(['abc', 'été', 'eux', 'Zoé']);
    await server.stop();
  });

  it('lets several launchers start at the same moment on the same new folder', async () => {
    const data = join(folder, 'together');
    const compiled = compileLauncher(folder);
    const launchers = await Promise.all([1, 2, 3].map(() => spawnLauncher(compiled, data)));
    expect(launchers.map(({ adopted }) => adopted).toSorted()).toEqual([false, true, true]);
    expect(launchers.map(({ fresh }) => fresh).toSorted()).toEqual([false, false, true]);
    expect(new Set(launchers.map(({ url }) => url)).size).toBe(1);
    expect(readdirSync(data).filter((name) => name.startsWith('creating-'))).toEqual([]);
    await Promise.all(launchers.map((launcher) => end(launcher.process, 'SIGTERM')));
  });

  it('runs below a folder closed to the account that PostgreSQL runs as', async () => {
    const closed = join(folder, 'home of root');
    mkdirSync(closed, { mode: 0o700 });
    for (const fresh of [true, false]) {
      const server = await startEmbeddedPostgres({ folder: join(closed, 'data'), settings });
      expect(server.fresh).toBe(fresh);
      await query(server.url, `create table "made when fresh is ${fresh}" ()`);
      await server.stop();
    }
  });

  it('runs as an ordinary user, on programs installed without their library links', async () => {
    const compiled = compileLauncher(folder);
    copyPrograms(compiled);
    const open = join(folder, 'open');
    mkdirSync(open);
    chmodSync(open, 0o777);
    chmodSync(join(folder, 'node_modules'), 0o755);
    const launcher = await spawnLauncher(compiled, join(open, 'data'), true);
    expect(launcher).toMatchObject({ adopted: false, fresh: true });
    await end(launcher.process, 'SIGTERM');
  });
});

describe('a folder that cannot serve', () => {
  it('is named when it cannot be written', async () => {
    const file = join(folder, 'a file');
    writeFileSync(file, '');
    await expect(startEmbeddedPostgres({ folder: join(file, 'data') })).rejects.toMatchObject({
      name: 'EmbeddedPostgresError',
      message: `The data folder ${join(file, 'data')} cannot be written: not a directory.`,
      hint: expect.stringContaining('another data folder'),
    });
  });

  it('is named when another account’s rights are needed', async () => {
    const closed = join(folder, 'closed');
    mkdirSync(closed, { mode: process.getuid?.() === 0 ? 0o755 : 0o555 });
    const failure = await spawnLauncher(compileLauncher(folder), join(closed, 'data'), true);
    expect(failure).toMatchObject({ message: expect.stringContaining('cannot be written: permission denied') });
  });

  it.each([
    ['another major version', 'PG_VERSION', '17\n', 'was written by PostgreSQL 17; these programs are PostgreSQL 18'],
    ['something else', 'notes.txt', '', 'holds no PostgreSQL data'],
  ])('is named when it holds %s', async (_, file, content, sentence) => {
    const data = join(folder, file);
    mkdirSync(join(data, 'cluster'), { recursive: true });
    writeFileSync(join(data, 'cluster', file), content);
    await expect(startEmbeddedPostgres({ folder: data })).rejects.toThrow(sentence);
  });

  it('is named with PostgreSQL’s own reason when a setting is wrong', async () => {
    const start = startEmbeddedPostgres({ folder: join(folder, 'terril'), settings: { max_connections: 'many' } });
    await expect(start).rejects.toThrow(/did not start on .*: invalid value for parameter "max_connections"/);
  });
});
