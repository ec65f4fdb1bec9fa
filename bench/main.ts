import { parseArgs } from 'node:util';
import { Client, types } from 'pg';
import { Api } from './api.js';
import { analysisCases } from './data/analyses.js';
import { type GroupName, groups, type Subject } from './cases.js';
import { openDatabase } from './database.js';
import { declaredCases } from './declared-cases.js';
import { measureDaily } from './daily/measure-daily.js';
import { measureImports } from './imports/measure-imports.js';
import { measure, type Measure } from './measure.js';
import { measureRecurring } from './recurring/measure-recurring.js';
import { untilQuiet } from './quiet.js';
import { Replay } from './replay.js';
import { inOneLine, table } from './table.js';

const GROUPS: GroupName[] = ['lists', 'exports', 'reports', 'search'];
const IMPORT = 'import';
const RECURRING = 'recurring';
const DAILY = 'daily';
const USAGE = `npm run bench -- [lists] [exports] [reports] [search] [import] [recurring] [daily] [--seed 1] [--scale 1] [--iterations 100] [--seconds 10] [--only text]

  lists, exports, reports, search
                   what to measure; all four unless told
  import           files of organizations, contacts, contracts and invoices, into a database of their own
  recurring        ten years of 200,000 subscriptions with 600,000 prices, in a database of their own
  daily            the same with 5,000 open opportunities and 210,000 activities: what people open each day
  --seed           the same seed gives the same data
  --scale          1 = 100,000 organizations; 0.01 for a quick try
  --iterations     of each request, at most
  --seconds        for each request, at most (but 3 iterations)
  --only           requests whose name holds this text`;

const DATE = 1082;
// As the API reads days: as text.
types.setTypeParser(DATE, (day) => day);

interface Options {
  chosen: GroupName[];
  imports: boolean;
  recurring: boolean;
  daily: boolean;
  seed: number;
  scale: number;
  iterations: number;
  seconds: number;
  only: string;
}

/** @throws Error on what is not known. */
function optionsOf(args: string[]): Options {
  const text = (value: string) => ({ type: 'string', default: value }) as const;
  const options = { seed: text('1'), scale: text('1'), iterations: text('100'), seconds: text('10'), only: text('') };
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const unknown = positionals.filter(
    (name) => ![IMPORT, RECURRING, DAILY].includes(name) && !GROUPS.some((group) => group === name),
  );
  if (unknown.length > 0) throw new Error(`Unknown: ${unknown.join(' ')}.`);
  const positive = (name: 'seed' | 'scale' | 'iterations' | 'seconds') => {
    const value = Number(values[name]);
    if (!(value > 0)) throw new Error(`--${name} is a number above 0.`);
    return value;
  };
  return {
    chosen: GROUPS.filter((group) => positionals.length === 0 || positionals.includes(group)),
    imports: positionals.includes(IMPORT),
    recurring: positionals.includes(RECURRING),
    daily: positionals.includes(DAILY),
    seed: Math.round(positive('seed')),
    scale: positive('scale'),
    iterations: positive('iterations'),
    seconds: positive('seconds'),
    only: values.only,
  };
}

async function main(options: Options): Promise<void> {
  const { seed, scale } = options;
  const start = performance.now();
  const told = (step: string) =>
    console.error(`${((performance.now() - start) / 1000).toFixed(1).padStart(6)} s  ${step}`);
  if (options.imports) await measureImports({ seed, scale }, told);
  if (options.recurring) await measureRecurring(options, told);
  if (options.daily) await measureDaily(options, told);
  if (options.chosen.length === 0) return;
  const database = await openDatabase({ seed, scale }, told);
  told('ready');
  try {
    await measureAll(database.url, options, told);
  } finally {
    await database.close();
  }
}

async function measureAll(url: string, options: Options, told: (step: string) => void): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const api = await Api.start(url);
  const replay = new Replay(url);
  try {
    await untilQuiet(client);
    told('the jobs of the day are done');
    await api.signIn();
    console.log(
      `${await counts(client)}; the API holds ${(await api.memory()).now.toFixed(0)} MB before the first request.\n`,
    );
    const all = groups(await subject(client), [...(await declaredCases(api)), ...(await analysisCases(client))]);
    for (const name of options.chosen) {
      const group = all[name];
      const measures: Measure[] = [];
      for (const one of group.cases.filter((candidate) => candidate.name.includes(options.only))) {
        const measured = await measure(api, replay, one, options);
        measures.push(measured);
        // The tables come at the end: a run that is cut has said what it had.
        console.error(inOneLine(measured));
      }
      console.log(`${table(name, group, measures)}\n`);
    }
    console.log(`At its highest the API held ${(await api.memory()).peak.toFixed(0)} MB.`);
  } finally {
    await api.stop();
    await replay.close();
    await client.end();
  }
}

async function counts(client: Client): Promise<string> {
  const { rows } = await client.query<{ text: string }>(`
    select concat_ws(', ',
      (select count(*) || ' organizations' from organizations),
      (select count(*) || ' contacts' from contacts),
      (select count(*) || ' contracts' from contracts),
      (select count(*) || ' subscriptions' from subscriptions),
      (select count(*) || ' price versions' from price_versions),
      (select count(*) || ' invoices' from invoices),
      (select count(*) || ' lines' from invoice_lines),
      pg_size_pretty(pg_database_size(current_database()))) as text`);
  return rows[0]?.text ?? '';
}

async function subject(client: Client): Promise<Subject> {
  const { rows } = await client.query<Subject>(`
    select (select organization_id from invoices group by 1 order by count(*) desc, 1 limit 1) as "organizationId",
      (select territory_id from organizations where territory_id is not null group by 1 order by count(*) desc limit 1)
        as "territoryId",
      (select id from areas order by position limit 1) as "areaId"`);
  return rows[0] as Subject;
}

async function run(): Promise<void> {
  let options: Options;
  try {
    options = optionsOf(process.argv.slice(2));
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${USAGE}`);
    process.exitCode = 1;
    return;
  }
  await main(options);
}

run().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
