import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { startEmbeddedPostgres } from '@terril/embedded-postgres';
import { Client } from 'pg';
import { createFirstUser } from './api.js';
import { generate, type Parameters } from './generate.js';

/** The database the bench fills and measures, kept from one run to the next. */
export interface BenchDatabase {
  url: string;
  close(): Promise<void>;
}

const NAME = 'terril_bench';
/** How the comment on a database of the bench begins: no other is ever dropped. */
const MARK = 'terril bench';
const DATA_FOLDER = '.data/bench';
/** What the rows depend on, beside the parameters. */
const SOURCES = [path.join(__dirname, 'data'), path.resolve(__dirname, '../../apps/api/dist/database/migrations')];

/** Opens `terril_bench` on the embedded PostgreSQL, or on the server of DATABASE_URL; (re)makes it when it is not as asked. */
export async function openDatabase(parameters: Parameters, told: (step: string) => void): Promise<BenchDatabase> {
  const embedded = process.env['DATABASE_URL'] ? undefined : await startEmbeddedPostgres({ folder: DATA_FOLDER });
  const server = embedded?.url ?? (process.env['DATABASE_URL'] as string);
  const url = withDatabase(server, NAME);
  try {
    const wanted = fingerprint(parameters);
    if ((await commentOf(server)) !== `${MARK} ${wanted}`) await make(server, url, parameters, wanted, told);
    return { url, close: async () => embedded?.stop() };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

/** A new database `name`, with who signs in and nothing else, on the same server; one of an earlier run goes. */
export async function openFreshDatabase(name: string): Promise<BenchDatabase> {
  const embedded = process.env['DATABASE_URL'] ? undefined : await startEmbeddedPostgres({ folder: DATA_FOLDER });
  const server = embedded?.url ?? (process.env['DATABASE_URL'] as string);
  const url = withDatabase(server, name);
  try {
    await connected(server, async (client) => {
      await client.query(`drop database if exists ${name} with (force)`);
      await client.query(`create database ${name}`);
    });
    await createFirstUser(url);
    return { url, close: async () => embedded?.stop() };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

async function make(
  server: string,
  url: string,
  parameters: Parameters,
  wanted: string,
  told: (step: string) => void,
): Promise<void> {
  const comment = await commentOf(server);
  if (comment !== undefined && !comment.startsWith(MARK)) {
    throw new Error(`The database ${NAME} was not made by the bench: drop or rename it yourself.`);
  }
  told('schema');
  await connected(server, async (client) => {
    await client.query(`drop database if exists ${NAME} with (force)`);
    await client.query(`create database ${NAME}`);
    await client.query(`comment on database ${NAME} is '${MARK}, unfinished'`);
  });
  await createFirstUser(url);
  await connected(url, (client) => generate(client, parameters, told));
  await connected(server, (client) => client.query(`comment on database ${NAME} is '${MARK} ${wanted}'`));
}

/** The comment of the bench's database: undefined when there is no such database. */
async function commentOf(server: string): Promise<string | undefined> {
  const sql = `select coalesce(shobj_description(oid, 'pg_database'), '') as comment from pg_database where datname = $1`;
  return connected(server, async (client) => (await client.query<{ comment: string }>(sql, [NAME])).rows[0]?.comment);
}

/** Changes with the parameters, the generator and the migrations. */
function fingerprint(parameters: Parameters): string {
  const digest = createHash('sha256').update(JSON.stringify(parameters));
  for (const folder of SOURCES) {
    for (const file of readdirSync(folder).toSorted()) {
      if (file.endsWith('.js')) digest.update(readFileSync(path.join(folder, file)));
    }
  }
  return digest.digest('hex').slice(0, 16);
}

/** Runs `work` on a connection of its own. */
async function connected<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function withDatabase(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
