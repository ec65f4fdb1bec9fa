import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { Client } from 'pg';
import { Api, type Reply } from '../api.js';
import { openFreshDatabase } from '../database.js';
import { cleanFile } from './clean-file.js';
import { messyFile } from './messy-file.js';
import { postgresSeconds } from './processor-time.js';

const CLEAN = 50_000;
const MESSY = 20_000;
const MS_BETWEEN_LOOKS = 200;
const MOST_REASONS = 40;

interface Import {
  id: number;
  state: string;
  problem: string | null;
  encoding: string | null;
  counts: Record<string, number>;
  mapping: object;
}

interface Context {
  api: Api;
  client: Client;
}

/**
 * Imports files of organizations through HTTP, as a person would, into an empty database: 50,000 clean ones, then all of
 * them changed, then both undone, then 20,000 messy ones.
 */
export async function measureImports(
  { seed, scale }: { seed: number; scale: number },
  told: (step: string) => void,
): Promise<void> {
  const database = await openFreshDatabase('terril_bench_imports');
  const client = new Client({ connectionString: database.url });
  await client.connect();
  const api = await Api.start(database.url);
  try {
    await api.signIn();
    const context = { api, client };
    const size = (full: number) => Math.max(1, Math.round(full * scale));
    console.log(
      [['imports', 'rows', 's', 'CPU of the API', 'CPU of PostgreSQL', 'peak MB', ''], []]
        .map((cells) => (cells.length > 0 ? line(cells) : '|---|--:|--:|--:|--:|--:|---|'))
        .join('\n'),
    );
    told('clean file');
    const first = await importFile(context, 'clean', cleanFile(size(CLEAN), seed, 1), size(CLEAN));
    const second = await importFile(context, 'changed', cleanFile(size(CLEAN), seed, 2), size(CLEAN));
    await phase(context, 'changed: revert', size(CLEAN), () => begun(api, second.id, 'revert'));
    await phase(context, 'clean: revert', size(CLEAN), () => begun(api, first.id, 'revert'));
    told('messy file');
    const messy = await importFile(context, 'messy', messyFile(size(MESSY), seed), size(MESSY));
    console.log(`\nRead as ${messy.encoding}. Why rows were left out:\n`);
    for (const [reason, count] of await reasons(client, messy.id))
      console.log(`${String(count).padStart(6)}  ${reason}`);
  } finally {
    await api.stop();
    await client.end();
    await database.close();
  }
}

async function importFile(context: Context, name: string, content: Buffer, rows: number): Promise<Import> {
  const { api } = context;
  let imported: Import | undefined;
  await phase(context, `${name}: read`, rows, async () => {
    const file = json<{ id: number }>(await api.upload(`files?purpose=import&name=${name}.csv`, content));
    imported = json<Import>(await api.post('imports', { resource: 'organizations', fileId: file.id }));
    return imported;
  });
  const { id, mapping } = imported as Import;
  await phase(context, `${name}: check`, rows, async () => {
    await api.post(`imports/${id}/check`, mapping);
    return settled(api, id);
  });
  return phase(context, `${name}: run`, rows, () => begun(api, id, 'run'));
}

async function begun(api: Api, id: number, verb: 'run' | 'revert'): Promise<Import> {
  await api.post(`imports/${id}/${verb}`, {});
  return settled(api, id);
}

/** Measures one step, and prints what it took. */
async function phase(
  { api, client }: Context,
  name: string,
  rows: number,
  work: () => Promise<Import>,
): Promise<Import> {
  const before = { api: await api.seconds(), postgres: await postgresSeconds(client), at: performance.now() };
  const imported = await work();
  const seconds = (performance.now() - before.at) / 1000;
  const postgres = await postgresSeconds(client);
  const memory = await api.memory();
  const counts = Object.entries(imported.counts).filter(([, count]) => count > 0);
  console.log(
    line([
      name,
      String(rows),
      seconds.toFixed(1),
      ((await api.seconds()) - before.api).toFixed(1),
      before.postgres === undefined || postgres === undefined ? '?' : (postgres - before.postgres).toFixed(1),
      memory.peak.toFixed(0),
      imported.problem ?? counts.map(([outcome, count]) => `${count} ${outcome}`).join(', '),
    ]),
  );
  return imported;
}

async function settled(api: Api, id: number): Promise<Import> {
  for (;;) {
    const imported = json<Import>(await api.get(`imports/${id}`));
    if (!['checking', 'running', 'reverting'].includes(imported.state)) return imported;
    await new Promise((resolve) => setTimeout(resolve, MS_BETWEEN_LOOKS));
  }
}

/** How many rows each reason left out; what it quotes of the row is left away. */
async function reasons(client: Client, importId: number): Promise<[string, number][]> {
  const { rows } = await client.query<{ reason: string; count: number }>(
    `select concat_ws(': ', outcome, reason ->> 'title',
         regexp_replace(regexp_replace(reason #>> '{sentence,en}', '(“[^”]*”|\\y[A-Z]?\\d[\\d ]*\\y)', '…', 'g'),
           '(Looks like|Choose the commune of …): .*', '\\1')) as reason, count(*)::int
     from import_rows, jsonb_array_elements(reasons) reason
     where import_id = $1 and outcome in ('rejected', 'doubtful') group by 1 order by 2 desc, 1 limit $2`,
    [importId, MOST_REASONS],
  );
  return rows.map(({ reason, count }) => [reason, count]);
}

function json<T>({ headers, body }: Reply): T {
  const encoding = headers['content-encoding'] as keyof typeof INFLATED | undefined;
  return JSON.parse(String(encoding ? INFLATED[encoding](body) : body)) as T;
}

const INFLATED = { br: brotliDecompressSync, gzip: gunzipSync, deflate: inflateSync };

const line = (cells: string[]): string => `| ${cells.join(' | ')} |`;
