import type { Client } from 'pg';
import { budgetRows, subsidyRows } from './data/accounts.js';
import { fillAnalyses } from './data/analyses.js';
import { contactRows } from './data/contacts.js';
import { contractRows, contracts } from './data/contracts.js';
import { copyRows, type Row } from './data/copy.js';
import { addressRows, contactPointRows } from './data/further.js';
import { withoutIndexes } from './data/indexes.js';
import { InvoiceRun } from './data/invoices.js';
import { organizationRows } from './data/organizations.js';
import { Places, type Territory } from './data/places.js';
import { fillProspecting } from './data/prospecting.js';
import { Random } from './data/random.js';
import { subscriptionRows, subscriptions, versionRows } from './data/subscriptions.js';

export interface Parameters {
  seed: number;
  /** 1 = 100,000 organizations. */
  scale: number;
}

const ORGANIZATIONS = 100_000;
const CONTACTS = 200_000;
const CONTRACTS = 100_000;
const SUBSCRIPTIONS = 200_000;
const LINES = 1_000_000;

/** `user_days` as the API keeps it, all at once. */
const USER_DAYS = `update organizations o set user_days = d.days
  from organization_user_days d where d.organization_id = o.id and o.user_days <> d.days`;

/**
 * Fills a migrated, empty database: every constraint and trigger of the schema judges the rows. The same parameters give
 * the same rows. `told` hears each step.
 */
export async function generate(
  client: Client,
  { seed, scale }: Parameters,
  told: (step: string) => void,
): Promise<void> {
  const random = (stream: number) => new Random(seed * 100 + stream);
  const size = (full: number) => Math.max(1, Math.round(full * scale));
  // Nobody waits for these rows to be on the disk: a crash leaves a database without fingerprint, made again.
  await client.query('set synchronous_commit = off');
  // Made-up records have no past: an entry for each row would double the database.
  await client.query(`set terril.history = 'off'`);
  await withoutIndexes(client, async () => {
    told('organizations');
    const { rows: territories } = await client.query<Territory>('select * from territories order by position');
    const history: Row[] = [];
    const organizations = size(ORGANIZATIONS);
    await copyRows(
      client,
      'organizations',
      organizationRows(organizations, new Places(territories), random(1), random(10), history),
    );
    await copyRows(client, 'organization_territories', history);
    await copyRows(
      client,
      'organization_contact_points',
      contactPointRows('organization_id', organizations, 0.3, random(11)),
    );
    await copyRows(client, 'organization_addresses', addressRows(organizations, random(12)));
    told('contacts');
    const roles: Row[] = [];
    await copyRows(client, 'contacts', contactRows(size(CONTACTS), organizations, random(9), roles));
    await copyRows(client, 'contact_roles', roles);
    await copyRows(client, 'contact_contact_points', contactPointRows('contact_id', size(CONTACTS), 0.15, random(13)));
    told('contracts and subscriptions');
    const signed = contracts(size(CONTRACTS), organizations, random(2));
    await copyRows(client, 'contracts', contractRows(signed, random(3)));
    const subscribed = subscriptions(size(SUBSCRIPTIONS), signed, random(4));
    await copyRows(client, 'subscriptions', subscriptionRows(subscribed, random(5)));
    await copyRows(client, 'price_versions', versionRows(subscribed));
    told('invoices');
    await copyInvoices(client, new InvoiceRun(subscribed, organizations, size(LINES), random(6)));
    await copyRows(client, 'budget_lines', budgetRows(random(7)));
    await copyRows(client, 'subsidies', subsidyRows(random(8)));
    await client.query(`
      insert into subsidy_months (subsidy_id, month, amount)
      select id, starts_on + make_interval(months => n), amount / 12 from subsidies cross join generate_series(0, 11) n`);
    told('opportunities, activities and analyses');
    await fillProspecting(client, scale);
    await fillAnalyses(client);
    told('days as a user');
    await client.query(`set work_mem = '256MB'`);
    await client.query('analyze');
    await client.query(USER_DAYS);
    told('movements of recurring revenue');
    await client.query(`
      insert into revenue_movements (organization_id, scope, month, movement, amount, users)
      select organization_id, scope, month, movement, amount, users from organization_revenue_movements`);
    told('indexes');
  });
  for (const table of ['organizations', 'contacts', 'contracts', 'subscriptions', 'invoices']) {
    await client.query(`select setval(pg_get_serial_sequence($1, 'id'), (select max(id) from ${table}))`, [table]);
  }
  told('statistics');
  await client.query('vacuum analyze');
}

/** While the database takes in a month, the next one is made. */
async function copyInvoices(client: Client, run: InvoiceRun): Promise<void> {
  let copied = Promise.resolve();
  for (const { invoices, lines } of run.months()) {
    await copied;
    copied = copyRows(client, 'invoices', invoices).then(() => copyRows(client, 'invoice_lines', lines));
  }
  await copied;
}
