import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '../support/api.js';
import { cloneDatabase, type TestDatabase } from '../support/database.js';
import { settledImport, uploaded } from '../support/imports.js';
import { signedIn } from '../support/people.js';
import { type ApiProcess, startProcess } from '../support/process.js';
import { sql } from '../support/sql.js';

const ROWS = 2_000;
const BATCH = 500;

let database: TestDatabase;
let filesFolder: string;
const processes: ApiProcess[] = [];
beforeAll(async () => {
  database = await cloneDatabase('empty');
  filesFolder = await mkdtemp(path.join(tmpdir(), 'terril-files-'));
});
afterAll(async () => {
  for (const each of processes) each.signal('SIGKILL');
  await Promise.all(processes.map(({ ended }) => ended));
  await database.drop();
  await rm(filesFolder, { recursive: true });
});

async function startOne() {
  const port = await freePort();
  const one = startProcess({
    PORT: String(port),
    HOST: '127.0.0.1',
    DATABASE_URL: database.url,
    FILES_FOLDER: filesFolder,
  });
  processes.push(one);
  await one.served;
  return { ...one, url: `http://127.0.0.1:${port}`, databaseUrl: database.url };
}

/** What is written at present, by the import and by its report. */
async function written() {
  const [row] = await sql<{
    handled: number;
    position: number;
    reported: number;
    organizations: number;
    places: number;
  }>(
    database.url,
    `select handled, position, (select count(*) from import_rows where outcome = 'created' and record_id is not null)::int
       as reported, (select count(*) from organizations)::int as organizations,
       (select count(*) from organization_territories)::int as places
     from imports`,
  );
  return row as NonNullable<typeof row>;
}

async function until(holds: () => Promise<boolean>) {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** What the dead left under way is gone: their connections are closed, once their last statements have ended. */
async function killed(one: ApiProcess) {
  one.signal('SIGKILL');
  await one.ended;
  await until(async () => {
    const [row] = await sql<{ count: number }>(
      database.url,
      `select count(*)::int as count from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'`,
    );
    return row?.count === 0;
  });
}

test('an import goes on in another process, and at the next start, from the last batch that was kept', async () => {
  const [one, other] = await Promise.all([startOne(), startOne()]);
  const staff = await signedIn(one, 'staff');
  const lines = Array.from(
    { length: ROWS },
    (_, index) => `K-${index};Structure tuée no ${index};Association;62300;Lens`,
  );
  const file = `Référence externe;Nom;Type;Code postal;Ville\n${lines.join('\n')}\n`;
  const { body } = await uploaded(staff, 'organizations', 'tués.csv', file);
  await staff.post(`/imports/${body.id}/check`, body.mapping);
  expect(await settledImport(staff, body.id)).toMatchObject({ state: 'checked', counts: { created: ROWS } });

  // Only the first one takes the job.
  other.signal('SIGSTOP');
  await staff.post(`/imports/${body.id}/run`);
  await until(async () => (await written()).handled >= BATCH);
  await killed(one);
  const first = await written();
  expect(first.handled % BATCH).toBe(0);
  expect(first.handled).toBeLessThan(ROWS);
  expect(first).toMatchObject({
    position: first.handled + 1,
    reported: first.handled,
    organizations: first.handled,
    places: first.handled,
  });

  other.signal('SIGCONT');
  await until(async () => (await written()).handled >= first.handled + BATCH);
  await killed(other);
  const second = await written();
  expect(second.handled).toBeLessThan(ROWS);
  expect([second.reported, second.organizations]).toEqual([second.handled, second.handled]);

  const last = await signedIn(await startOne(), 'staff');
  expect(await settledImport(last, body.id)).toMatchObject({
    state: 'done',
    handled: ROWS,
    counts: { created: ROWS, rejected: 0, doubtful: 0 },
  });
  const [row] = await sql<{ count: number }>(
    database.url,
    `select count(distinct external_reference)::int as count from organizations`,
  );
  expect(row?.count).toBe(ROWS);
  expect(await written()).toMatchObject({ organizations: ROWS, reported: ROWS, places: ROWS });
}, 240_000);
