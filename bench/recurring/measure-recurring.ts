import type { Client } from 'pg';
import type { Api } from '../api.js';
import type { Group } from '../cases.js';
import { postgresSeconds } from '../imports/processor-time.js';
import type { Bounds } from '../measure.js';
import { measureInOwn } from '../own-database.js';
import { fillRecurring } from './fill.js';

const LAST_YEAR = 2026;
const REFRESHED = 50;

interface Context {
  api: Api;
  client: Client;
}

/**
 * The reports of recurring revenue over ten years, whole and under each filter, beside their SQL; then what keeping them
 * costs: one organization brought up to date, and an indexation of every subscription applied and taken back.
 */
export async function measureRecurring(
  options: Bounds & { scale: number; only: string },
  told: (step: string) => void,
): Promise<void> {
  await measureInOwn('recurring', options, {
    begun: () => told('recurring revenue of ten years'),
    fill: fillRecurring,
    group: groupOf,
    before: async (client) => console.log(`${await counts(client)}\n`),
    after: measureKeeping,
  });
}

async function groupOf(client: Client): Promise<Group> {
  const { rows } = await client.query<Record<'territory' | 'area' | 'tag' | 'manager' | 'service', number>>(`
    select (select id from territories order by position limit 1) as territory, (select min(id) from users) as manager,
      (select id from areas order by position limit 1) as area, (select max(id) from tags) as tag,
      (select min(id) from services where category = 'hosting') as service`);
  const [ids] = rows;
  const decade = `from=${LAST_YEAR - 9}-01&to=${LAST_YEAR}-12`;
  const year = `from=${LAST_YEAR}-01&to=${LAST_YEAR}-12`;
  const filters = {
    'a territory': `territoryId=${ids?.territory}`,
    'an area': `areaId=${ids?.area}`,
    'a kind': 'kind=association',
    'a tag': `tagId=${ids?.tag}`,
    'a manager': `accountManagerId=${ids?.manager}`,
    'a category': 'category=hosting',
    'a service': `serviceId=${ids?.service}`,
    'a category and a territory': `category=hosting&territoryId=${ids?.territory}`,
  };
  const routes: Record<string, string> = {
    'bridge, 120 months': decade,
    ...Object.fromEntries(
      Object.entries(filters).map(([name, filter]) => [`bridge of ${name}`, `${decade}&${filter}`]),
    ),
    'movements of a month': `/movements?from=${LAST_YEAR}-03&to=${LAST_YEAR}-03`,
    'movements of 120 months, page 2000': `/movements?${decade}&page=2000`,
    'movements of a category, 120 months': `/movements?${decade}&category=hosting`,
    'retention over a year': `/retention?${year}`,
    'retention over ten years': `/retention?${decade}`,
    'retention of a service': `/retention?${year}&${filters['a service']}`,
  };
  const cases = Object.entries(routes).map(([name, route]) => ({
    name,
    route: `reports/recurring-revenue${route.startsWith('/') ? route : `?${route}`}`,
  }));
  return { cases, mostRatio: 1.2, mostMs: 1500 };
}

/** Prints what it takes to keep the movements, with the processor of PostgreSQL, which other work does not change. */
async function measureKeeping(context: Context): Promise<void> {
  const { api, client } = context;
  console.log('| keeping the movements | ms | PostgreSQL, ms | MB |\n| --- | --: | --: | --: |');
  const { rows } = await client.query<{ id: number }>(
    'select organization_id as id from contracts order by md5(id::text) limit $1',
    [REFRESHED],
  );
  await step(context, `one organization, mean of ${REFRESHED}`, REFRESHED, async () => {
    for (const { id } of rows) await refresh(client, id);
  });
  await step(context, 'an indexation of all, prepared', 1, async () => {
    const fields = { name: 'Bench', percent: '2.5', effective: 'on', effectiveOn: `${LAST_YEAR}-12-01` };
    await api.post('indexations', fields);
  });
  const { rows: made } = await client.query<{ id: number }>('select max(id) as id from indexations');
  const id = made[0]?.id;
  await step(context, 'applied', 1, () => api.post(`indexations/${id}/apply`, {}));
  await step(context, 'taken back', 1, () => api.post(`indexations/${id}/revert`, {}));
}

/** As `RevenueMovementsService.refresh` does. */
async function refresh(client: Client, id: number): Promise<void> {
  await client.query('begin');
  await client.query('delete from revenue_movements where organization_id = any ($1)', [[id]]);
  await client.query(
    `insert into revenue_movements (organization_id, scope, month, movement, amount, users)
     select organization_id, scope, month, movement, amount, users from organization_revenue_movements
     where organization_id = any ($1)`,
    [[id]],
  );
  await client.query('commit');
}

async function step(
  { api, client }: Context,
  name: string,
  times: number,
  work: () => Promise<unknown>,
): Promise<void> {
  const before = { at: performance.now(), postgres: await postgresSeconds(client) };
  await work();
  const ms = (performance.now() - before.at) / times;
  const postgres = await postgresSeconds(client);
  const processor =
    postgres === undefined || before.postgres === undefined ? '' : ((postgres - before.postgres) * 1000) / times;
  const shown = typeof processor === 'number' ? processor.toFixed(1) : processor;
  console.log(`| ${name} | ${ms.toFixed(1)} | ${shown} | ${(await api.memory()).peak.toFixed(0)} |`);
}

async function counts(client: Client): Promise<string> {
  const { rows } = await client.query<{ text: string }>(`
    select concat_ws(', ', (select count(*) || ' subscriptions' from subscriptions),
      (select count(*) || ' price versions' from price_versions),
      (select count(*) || ' movements' from revenue_movements),
      (select count(*) || ' of all that is sold' from revenue_movements where scope = 'all'),
      pg_size_pretty(pg_total_relation_size('revenue_movements'))) as text`);
  return rows[0]?.text ?? '';
}
