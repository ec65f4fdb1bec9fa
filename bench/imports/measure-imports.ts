import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { Client } from 'pg';
import { Api, type Reply } from '../api.js';
import { openFreshDatabase } from '../database.js';
import { cleanFile } from './clean-file.js';
import { messyFile } from './messy-file.js';
import { contactsFile, contractsFiles, invoicesFiles, type TableFiles } from './money-files.js';
import { postgresSeconds } from './processor-time.js';

const CLEAN = 50_000;
const MESSY = 20_000;
const CONTACTS = 20_000;
/** With 2 subscriptions each. */
const CONTRACTS = 10_000;
/** With 5 lines each. */
const INVOICES = 10_000;
const LINE_FEED = 10;
const MS_BETWEEN_LOOKS = 200;
const MOST_REASONS = 40;

interface Import {
  id: number;
  state: string;
  problem: string | null;
  total: number;
  encoding: string | null;
  counts: Record<string, number>;
  mapping: object;
}

interface Context {
  api: Api;
  client: Client;
}

/**
 * Imports files through HTTP, as a person would, into an empty database: 50,000 clean organizations, then all of them
 * changed, and that undone; then 20,000 contacts, 10,000 contracts with 2 subscriptions and 10,000 invoices with 5 lines,
 * the same way; all of it undone; then 20,000 messy organizations.
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
    const clean = (edition: number) => ({ own: cleanFile(size(CLEAN), seed, edition) });
    const first = await importFile(context, 'organizations', 'clean', clean(1));
    const second = await importFile(context, 'organizations', 'changed', clean(2));
    await phase(context, 'changed: revert', size(CLEAN), () => begun(api, second.id, 'revert'));
    told('contacts, contracts and invoices');
    await measureMoney(context, size, seed);
    await phase(context, 'clean: revert', size(CLEAN), () => begun(api, first.id, 'revert'));
    told('messy file');
    const messy = await importFile(context, 'organizations', 'messy', { own: messyFile(size(MESSY), seed) });
    console.log(`\nRead as ${messy.encoding}. Why rows were left out:\n`);
    for (const [reason, count] of await reasons(client, messy.id))
      console.log(`${String(count).padStart(6)}  ${reason}`);
  } finally {
    await api.stop();
    await client.end();
    await database.close();
  }
}

/** What refers to organizations that are there: imported, changed by another edition of the files, and undone. */
async function measureMoney(context: Context, size: (full: number) => number, seed: number): Promise<void> {
  const [organizations, contracts] = [size(CLEAN), size(CONTRACTS)];
  const kinds: [resource: string, files: (edition: number) => TableFiles][] = [
    ['contacts', (edition) => contactsFile(size(CONTACTS), organizations, seed, edition)],
    ['contracts', (edition) => contractsFiles(contracts, organizations, seed, edition)],
    ['invoices', (edition) => invoicesFiles(size(INVOICES), { organizations, contracts }, seed, edition)],
  ];
  const written: [string, Import][] = [];
  for (const [resource, files] of kinds) {
    written.push([resource, await importFile(context, resource, resource, files(1))]);
    const changed = await importFile(context, resource, `${resource} changed`, files(2));
    await phase(context, `${resource} changed: revert`, changed.total, () => begun(context.api, changed.id, 'revert'));
  }
  for (const [resource, { id, total }] of written.toReversed()) {
    await phase(context, `${resource}: revert`, total, () => begun(context.api, id, 'revert'));
  }
}

async function importFile(context: Context, resource: string, name: string, files: TableFiles): Promise<Import> {
  const { api } = context;
  const rows = [files.own, files.lines].reduce((count, file) => count + (file ? rowsOf(file) : 0), 0);
  const sent = async (content: Buffer, as: string) =>
    json<{ id: number }>(await api.upload(`files?purpose=import&name=${as}.csv`, content)).id;
  let imported: Import | undefined;
  await phase(context, `${name}: read`, rows, async () => {
    const fileId = await sent(files.own, resource);
    const second = files.lines && { linesFileId: await sent(files.lines, `${resource}-lines`) };
    imported = json<Import>(await api.post('imports', { resource, fileId, ...second }));
    return imported;
  });
  const { id, mapping } = imported as Import;
  await phase(context, `${name}: check`, rows, async () => {
    await api.post(`imports/${id}/check`, mapping);
    return settled(api, id);
  });
  return phase(context, `${name}: run`, rows, () => begun(api, id, 'run'));
}

/** Under the titles; no cell of these files holds a line feed. */
const rowsOf = (file: Buffer): number => file.reduce((count, byte) => count + (byte === LINE_FEED ? 1 : 0), -1);

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
