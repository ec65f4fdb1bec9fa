import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, startApi, type TestApi } from '../support/api.js';
import { type ApiClient, client } from '../support/client.js';
import { cloneDatabase, type TestDatabase } from '../support/database.js';
import { type DatabaseProxy, proxyDatabase } from '../support/database-proxy.js';
import { emailOf, PASSWORD, signedIn } from '../support/people.js';
import { startProcess } from '../support/process.js';
import { anOrganization, created } from '../support/records.js';
import { sql } from '../support/sql.js';

const SAMPLE = join(__dirname, '../../sample/cooperative-2020');

describe('the database goes away while the API serves', () => {
  let api: TestApi;
  let wire: DatabaseProxy;
  let staff: ApiClient;
  beforeAll(async () => {
    api = await startApi({ sample: false, route: async (url) => (wire = await proxyDatabase(url)).url });
    staff = await signedIn(api, 'staff');
  });
  afterAll(async () => {
    await api.stop();
    await wire.cut();
  });

  const UNREACHABLE = {
    code: 'database_unreachable',
    message: 'La base de données ne répond pas. Réessayez dans un instant.',
  };

  test('every request is 503, and all is well once it is back', async () => {
    expect((await staff.get('/health')).body).toEqual({ status: 'ok' });
    await wire.cut();
    for (const answer of [
      await staff.get('/organizations'),
      await staff.post('/organizations', anOrganization()),
      await staff.get('/reports/turnover'),
      await staff.get('/auth/me'),
      await client(api.url).signIn(emailOf('staff'), PASSWORD),
      await staff.get('/health'),
    ]) {
      expect([answer.status, answer.body]).toEqual([503, UNREACHABLE]);
      expect(answer.headers.get('retry-after')).toBe('2');
    }
    await wire.mend();
    expect((await staff.get('/organizations')).body).toEqual({ data: [], total: 0 });
    expect((await staff.get('/health')).status).toBe(200);
  });

  test('a request under way is 503 too, and nothing of it is kept', async () => {
    const { id } = created(await staff.post('/organizations', anOrganization()));
    const locked = await lockedRow(api.databaseUrl, id);
    const waiting = staff.patch(`/organizations/${id}`, { version: 1, name: 'Perdue' });
    await locked.isAwaited();
    await wire.cut();
    const { status, body } = await waiting;
    expect([status, body]).toEqual([503, UNREACHABLE]);
    await locked.release();
    await wire.mend();
    expect((await staff.get(`/organizations/${id}`)).body).toMatchObject({ version: 1, name: 'Les Amis du Terril' });
  });

  test('connections that the server ends are replaced', async () => {
    await Promise.all(Array.from({ length: 5 }, () => staff.get('/organizations')));
    const [ended] = await sql<{ count: number }>(
      api.databaseUrl,
      `select count(pg_terminate_backend(pid))::int as count from pg_stat_activity
       where datname = current_database() and application_name = 'terril'`,
    );
    expect(ended?.count).toBeGreaterThan(0);
    const answers = await Promise.all(Array.from({ length: 20 }, () => staff.get('/organizations')));
    for (const { status } of answers) expect([200, 503]).toContain(status);
    expect((await staff.get('/organizations')).status).toBe(200);
  });
});

test('a request that takes too long is stopped, says so, and leaves nothing', async () => {
  const api = await startApi({ sample: false, env: { REQUEST_SECONDS: '1' } });
  try {
    const staff = await signedIn(api, 'staff');
    const { id } = created(await staff.post('/organizations', anOrganization()));
    const locked = await lockedRow(api.databaseUrl, id);
    const { status, body } = await staff.patch(`/organizations/${id}`, { version: 1, name: 'Perdue' });
    expect([status, body]).toMatchObject([
      504,
      { code: 'took_too_long', message: expect.stringContaining('prenait trop de temps') },
    ]);
    await locked.release();
    expect((await staff.get(`/organizations/${id}`)).body).toMatchObject({ version: 1, name: 'Les Amis du Terril' });
  } finally {
    await api.stop();
  }
});

/** Holds the lock of an organization's row in a session of its own. */
async function lockedRow(url: string, id: number) {
  const { Client } = await import('pg');
  const session = new Client({ connectionString: url });
  await session.connect();
  await session.query('begin');
  await session.query('select 1 from organizations where id = $1 for update', [id]);
  return {
    isAwaited: async () => {
      const waiting = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
      while ((await sql(url, waiting)).length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    },
    release: () => session.end(),
  };
}

describe('a start', () => {
  const databases: TestDatabase[] = [];
  const folders: string[] = [];
  afterAll(async () => {
    await Promise.all(databases.map((database) => database.drop()));
    for (const folder of folders) rmSync(folder, { recursive: true });
  });

  const database = async (kind: 'blank' | 'empty') => {
    const cloned = await cloneDatabase(kind);
    databases.push(cloned);
    return cloned.url;
  };
  const folder = () => {
    const made = mkdtempSync(join(tmpdir(), 'terril-faults-'));
    folders.push(made);
    return made;
  };

  test('of two processes at once on a new database migrates it once; each stops at SIGTERM', async () => {
    const url = await database('blank');
    const ports = [await freePort(), await freePort()];
    const processes = ports.map((port) => startProcess({ DATABASE_URL: url, PORT: String(port) }));
    const printed = await Promise.all(processes.map(({ served }) => served));
    const names = await sql<{ name: string }>(url, 'select name from migrations');
    expect(names.length).toBeGreaterThan(5);
    expect(new Set(names.map(({ name }) => name)).size).toBe(names.length);
    for (const port of ports) expect((await client(`http://127.0.0.1:${port}`).get('/health')).status).toBe(200);

    const tokens = printed.map((text) => /#\/setup\?token=([\w-]{43})\n?/.exec(text)?.[1]);
    const good = await Promise.all(
      tokens.map((token) => client(`http://127.0.0.1:${ports[0]}`).get(`/auth/setup?token=${token}`)),
    );
    expect(good.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([204, 404]);
    expect(await Promise.all(processes.map(({ stop }) => stop()))).toEqual([
      { code: 0, stderr: '' },
      { code: 0, stderr: '' },
    ]);
  }, 60_000);

  test('on a busy port says so', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const { code, stderr } = await startProcess({ DATABASE_URL: await database('empty'), PORT: String(port) }).ended;
    other.close();
    expect([code, stderr]).toEqual([
      1,
      `Port ${port} is busy: another program listens there. Stop it, or choose another port: PORT=${port + 1} npm start\n`,
    ]);
  });

  test('with a data folder that cannot be written says so', async () => {
    const file = join(folder(), 'file');
    writeFileSync(file, '');
    const { code, stderr } = await startProcess({ TERRIL_DATA_FOLDER: join(file, 'data'), PORT: '0' }).ended;
    expect(code).toBe(1);
    expect(stderr).toContain(`The data folder ${join(file, 'data')} cannot be written: not a directory.`);
    expect(stderr).not.toMatch(/^ +at /m);
  });

  test('without its database says so', async () => {
    const url = `postgres://postgres@127.0.0.1:${await freePort()}/terril`;
    const { code, stderr } = await startProcess({ DATABASE_URL: url }).ended;
    expect([code, stderr]).toEqual([
      1,
      expect.stringMatching(/^The database cannot be reached \(.+\)\. Check DATABASE_URL\.\n$/),
    ]);
  });

  test('refused by its database says why', async () => {
    const url = new URL(await database('blank'));
    url.pathname = '/no_such_database';
    const { code, stderr } = await startProcess({ DATABASE_URL: url.href }).ended;
    expect([code, stderr]).toEqual([
      1,
      'The database refuses the connection (database "no_such_database" does not exist). Check DATABASE_URL.\n',
    ]);
  });

  test('with bad settings names each of them', async () => {
    const { code, stderr } = await startProcess({ PORT: 'http', SESSION_DAYS: '0', DATABASE_URL: 'mysql://x' }).ended;
    expect([code, stderr]).toEqual([
      1,
      `Bad settings:
  PORT=http: expected a port from 0 to 65535
  DATABASE_URL=mysql://x: expected a postgres:// address
  SESSION_DAYS=0: expected a number of days from 1 to 365
`,
    ]);
  });

  test('of the demo with a broken row names it, and loads nothing', async () => {
    const url = await database('empty');
    const broken = folder();
    cpSync(SAMPLE, broken, { recursive: true });
    const file = join(broken, 'subsidies.csv');
    writeFileSync(file, readFileSync(file, 'utf8').replace('4500.00', 'beaucoup'));
    const env = { DATABASE_URL: url, TERRIL_DEMO: '1', TERRIL_SAMPLE_FOLDER: broken, PORT: '0' };
    const { code, stderr } = await startProcess(env).ended;
    expect([code, stderr]).toEqual([
      1,
      expect.stringMatching(
        /^The sample cannot be loaded, nothing was\. subsidies\.csv, line 6: amount: A number .*\n$/,
      ),
    ]);
    for (const table of ['organizations', 'contracts', 'subscriptions', 'invoices', 'budget_lines', 'users']) {
      expect([table, await sql(url, `select 1 from ${table}`)]).toEqual([table, []]);
    }
  }, 60_000);
});
