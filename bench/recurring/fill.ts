import type { Client } from 'pg';
import { withoutIndexes } from '../data/indexes.js';

const ORGANIZATIONS = 100_000;
/** One in a hundred goes to another organization in its sixth year. */
const HANDED_OVER_EACH = 100;
const SERVICES = 10;

/**
 * Ten years of what recurring revenue is read from, made by SQL: 100,000 organizations with a contract of two
 * subscriptions each, three prices a subscription, the last one an indexation; a fifth of the subscriptions has ended. Of
 * 200,000 subscriptions and 600,000 prices at scale 1.
 */
export async function fillRecurring(client: Client, scale: number): Promise<void> {
  const count = Math.max(100, Math.round(ORGANIZATIONS * scale));
  await client.query(`set synchronous_commit = off`);
  await client.query(`set terril.history = 'off'`);
  await client.query(`set work_mem = '256MB'`);
  await withoutIndexes(client, async () => {
    for (const statement of STATEMENTS) await client.query(statement.replaceAll(':count', String(count)));
  });
  await client.query('vacuum analyze');
}

const KINDS = `(array['association', 'company', 'local_authority', 'state_service', 'cooperative'])[1 + n % 5]`;
const CATEGORIES = `(array['hosting', 'hosting', 'hosting', 'maintenance', 'assistance'])[1 + n % 5]`;
/** The day the contract of the organization n starts, within eight years. */
const START = `date '2017-01-01' + ((n * 7919) % 2900)::int`;

const STATEMENTS = [
  `insert into organizations (name, kind, territory_id, epci_code, account_manager_id)
   select 'Organisation ' || n, ${KINDS},
     (select id from territories order by position offset n % 2 limit 1),
     case n % 4 when 0 then '200093201' when 1 then '246200364' end, case n % 10 when 0 then (select min(id) from users) end
   from generate_series(1, :count) n`,
  `insert into tags (name, color) values ('Mesure', 'grey')`,
  `insert into organization_tags (organization_id, tag_id)
   select id, (select max(id) from tags) from organizations where id % 20 = 0`,
  `insert into services (name, category, nature, unit_price, vat_rate, period_unit, period_count)
   select 'Service ' || n, ${CATEGORIES}, 'recurring', 100, 20, 'year', 1 from generate_series(1, ${SERVICES}) n`,
  `insert into contracts (organization_id, reference, title, starts_on, renewal)
   select id, 'R-' || n, 'Contrat', ${START}, 'tacit'
   from (select id, row_number() over (order by id) as n from organizations) numbered`,
  `insert into subscriptions (contract_id, service_id, service, category, period_unit, period_count, billed, starts_on, ends_before)
   select c.id, s.id, s.name, s.category, 'year', 1, 'in_advance', c.starts_on,
     case when (c.id * 2 + second) % 5 = 0 then c.starts_on + 1200 + c.id % 700 end
   from contracts c cross join generate_series(0, 1) second
   join (select *, row_number() over (order by id) as place from services) s
     on s.place = 1 + (c.id + second * 3) % ${SERVICES}`,
  `insert into price_versions (subscription_id, starts_on, ends_before, quantity, unit_price, discount_percent, cause,
     period_months, monthly_amount)
   select s.id, v.starts_on, v.ends_before, 1, v.price, 0, v.cause, 12, round(v.price / 12, 6)
   from subscriptions s
   cross join lateral (select 60 + (s.id * 37) % 900 as first, s.id % 90 as days) own
   cross join lateral (values
     (s.starts_on, s.starts_on + 300 + days, first, 'start'),
     (s.starts_on + 300 + days, s.starts_on + 700 + days, first + 25, 'change'),
     (s.starts_on + 700 + days, s.ends_before, round((first + 25) * 1.025, 2), 'indexation')) v (starts_on, ends_before, price, cause)`,
  `insert into contract_holders (contract_id, organization_id, ends_before)
   select id, organization_id, starts_on + 500 from contracts where id % ${HANDED_OVER_EACH} = 0`,
  `update contracts c set organization_id = other.organization_id
   from contracts other where c.id % ${HANDED_OVER_EACH} = 0 and other.id = c.id - 1`,
  'analyze',
  `update organizations o set user_days = d.days from organization_user_days d where d.organization_id = o.id`,
  `insert into revenue_movements (organization_id, scope, month, movement, amount, users)
   select organization_id, scope, month, movement, amount, users from organization_revenue_movements`,
];
