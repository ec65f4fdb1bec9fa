import { addDays, addMonths, CONTRACT_STAGES, type ContractStage, dayAfter, monthlyAmount } from '@terril/domain';
import { monthsIn, type PriceCause, PRICE_CAUSES, type Span, SUBSCRIPTION_PERIODS } from '@terril/domain';
import type { ServiceCategory, SubscriptionHistory, UserRecords } from '@terril/domain';
import fc from 'fast-check';
import type { Db } from '../../apps/api/src/core/db.js';
import { type HandOvers, recordsHeld, someHandOvers, writeHolders } from './hand-overs.js';

/** Random pasts of organizations from 2017 to 2021, and how they are written to the database. */

/** The same histories in each run of the tests; another seed looks further. */
export const RANDOM = { numRuns: 20, seed: 2020 };

const FIRST_DAY = '2017-01-01';
const DAYS = 1800;

/** Any day, and more often the first and the last of a month, where rules change. */
const anyDay = fc.oneof(
  fc.nat(DAYS).map((days) => addDays(FIRST_DAY, days)),
  fc.nat(DAYS / 30).map((months) => addMonths(FIRST_DAY, months)),
  fc.nat(DAYS / 30).map((months) => addDays(addMonths(FIRST_DAY, months + 1), -1)),
);

const aSpan: fc.Arbitrary<Span> = fc
  .tuple(anyDay, fc.option(fc.nat(700), { freq: 4 }))
  .map(([startsOn, length]) => ({ startsOn, endsOn: length === null ? null : addDays(startsOn, length) }));

/** Most often signed. */
const aStage = fc.oneof(
  { weight: 3, arbitrary: fc.constant<ContractStage>('signed') },
  { weight: 1, arbitrary: fc.constantFrom(...CONTRACT_STAGES) },
);

/** What makes an organization a user: subscriptions are lines of contracts. */
export interface UserHistory {
  userSince: string | null;
  contracts: (Span & {
    stage: ContractStage;
    handOvers: HandOvers;
    subscriptions: (Span & { endReason: string | null })[];
  })[];
  invoices: string[];
}

const aSubscription = fc
  .tuple(aSpan, fc.option(fc.constantFrom('Fin du projet', 'Fusion', 'Budget')))
  .map(([span, endReason]) => ({ ...span, endReason: span.endsOn && endReason }));

export const aUserHistory: fc.Arbitrary<UserHistory> = fc.record({
  userSince: fc.option(anyDay, { freq: 2 }),
  contracts: fc.array(
    fc
      .tuple(aSpan, aStage, someHandOvers(anyDay), fc.array(aSubscription, { maxLength: 3 }))
      .map(([span, stage, handOvers, subscriptions]) => ({ ...span, stage, handOvers, subscriptions })),
    { maxLength: 2 },
  ),
  invoices: fc.array(anyDay, { maxLength: 4 }),
});

/** The same pasts, as libs/domain reads them. */
export function recordsOf(histories: UserHistory[]): UserRecords[] {
  const held = recordsHeld(histories);
  return histories.map(({ userSince, invoices }, index) => ({
    userSince,
    invoices,
    ...(held[index] ?? { contracts: [], subscriptions: [] }),
  }));
}

/** What random subscriptions are of; the catalogue holds the services. */
export const CATEGORIES = ['hosting', 'maintenance'] as const satisfies readonly ServiceCategory[];
export const SERVICES = ['Random mail', 'Random site'] as const;

/**
 * Prices of a subscription, with what it is of, and the hand-overs of its contract; the catalogue does not name it where
 * `service` is null.
 */
export type SoldHistory = SubscriptionHistory & {
  handOvers: HandOvers;
  category: (typeof CATEGORIES)[number];
  service: (typeof SERVICES)[number] | null;
};

/** A subscription's prices, one after the other, with or without days between them. */
const aPriceHistory: fc.Arbitrary<SoldHistory> = fc
  .record({
    startsOn: anyDay,
    stage: aStage,
    category: fc.constantFrom(...CATEGORIES),
    service: fc.constantFrom(...SERVICES, null),
    handOvers: someHandOvers(anyDay),
    period: fc.constantFrom(...SUBSCRIPTION_PERIODS),
    steps: fc.array(
      fc.record({
        gap: fc.oneof(fc.constant(0), fc.nat(90)),
        length: fc.oneof(fc.nat(20), fc.nat(400)),
        quantity: fc.integer({ min: 1, max: 50_000 }).map((tenThousandths) => (tenThousandths / 10_000).toFixed(4)),
        unitPrice: fc.oneof(
          fc.constant('0'),
          fc.nat(3_000_000).map((price) => (price / 10_000).toFixed(6)),
        ),
        discountPercent: fc.oneof(
          fc.constant('0'),
          fc.nat(10_000).map((discount) => (discount / 100).toFixed(2)),
        ),
        cause: fc.constantFrom<PriceCause>(...PRICE_CAUSES),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    open: fc.boolean(),
  })
  .map(({ startsOn, steps, open, ...sold }) => {
    let next = startsOn;
    const versions = steps.map(({ gap, length, ...price }, index) => {
      const first = addDays(next, gap);
      const last = addDays(first, length);
      next = dayAfter(last);
      return { ...price, startsOn: first, endsOn: open && index === steps.length - 1 ? null : last };
    });
    return { ...sold, versions };
  });

/** The subscriptions that one organization signed. */
export const aRevenueHistory: fc.Arbitrary<SoldHistory[]> = fc.array(aPriceHistory, {
  minLength: 1,
  maxLength: 3,
});

/** Writes users' histories, as plain rows; the ids of their organizations, in order. */
export async function writeUsers(db: Db, histories: UserHistory[]): Promise<number[]> {
  const ids = await newOrganizations(
    db,
    histories.map(({ userSince }) => userSince),
  );
  const contracts = histories.flatMap((history, index) =>
    history.contracts.map((contract) => ({ ...contract, first: index, organization: ids[index] })),
  );
  const contractIds = await newContracts(
    db,
    contracts.map(({ organization, stage, ...span }) => ({ ...columns(span), organization, stage })),
  );
  await writeHolders(
    db,
    ids,
    contracts.map(({ first, handOvers }, index) => ({ id: contractIds[index], first, handOvers })),
  );
  const subscriptions = contracts.flatMap((contract, index) =>
    contract.subscriptions.map((subscription) => ({
      ...columns(subscription),
      contract: contractIds[index],
      reason: subscription.endReason,
    })),
  );
  await newSubscriptions(db, subscriptions);
  const invoices = histories.flatMap((history, index) =>
    history.invoices.map((day) => ({ organization: ids[index], day })),
  );
  await db.query(
    `insert into invoices (number, type, organization_id, issued_on, due_on, net_amount, vat_amount, gross_amount)
     select 'random ' || n, 'invoice', (r->>'organization')::int, (r->>'day')::date, (r->>'day')::date, 0, 0, 0
     from jsonb_array_elements($1) with ordinality rows (r, n)`,
    [JSON.stringify(invoices)],
  );
  return ids;
}

/** Writes the price histories of organizations, and the catalogue; the ids of these, in order. */
export async function writeRevenue(db: Db, histories: SoldHistory[][]): Promise<number[]> {
  const ids = await newOrganizations(
    db,
    histories.map(() => null),
  );
  await db.query(
    `insert into services (name, category, nature, unit_price, vat_rate, period_unit, period_count)
     select name, 'hosting', 'recurring', 0, 20, 'month', 1 from unnest($1::text[]) name`,
    [SERVICES],
  );
  const all = histories.flatMap((subscriptions, index) =>
    subscriptions.map((one) => ({ ...one, first: index, organization: ids[index] })),
  );
  const spans = all.map(({ versions }) => columns({ startsOn: versions[0]?.startsOn ?? '', endsOn: null }));
  const contractIds = await newContracts(
    db,
    all.map(({ organization, stage }, index) => ({ ...spans[index], organization, stage })),
  );
  await writeHolders(
    db,
    ids,
    all.map(({ first, handOvers }, index) => ({ id: contractIds[index], first, handOvers })),
  );
  const subscriptionIds = await newSubscriptions(
    db,
    all.map(({ category, service }, index) => ({ ...spans[index], contract: contractIds[index], category, service })),
  );
  const versions = all.flatMap((subscription, index) =>
    subscription.versions.map((version) => ({
      ...columns(version),
      ...version,
      subscription: subscriptionIds[index],
      months: monthsIn(subscription.period),
      monthly: monthlyAmount(version, subscription.period),
    })),
  );
  await db.query(
    `insert into price_versions (subscription_id, starts_on, ends_before, quantity, unit_price, discount_percent, cause,
       period_months, monthly_amount)
     select (r->>'subscription')::int, (r->>'from')::date, (r->>'before')::date, (r->>'quantity')::numeric,
       (r->>'unitPrice')::numeric, (r->>'discountPercent')::numeric, r->>'cause', (r->>'months')::int, (r->>'monthly')::numeric
     from jsonb_array_elements($1) r`,
    [JSON.stringify(versions)],
  );
  return ids;
}

interface Columns {
  from: string;
  before: string | null;
}

const columns = ({ startsOn, endsOn }: Span): Columns => ({ from: startsOn, before: endsOn && dayAfter(endsOn) });

const newOrganizations = (db: Db, userSince: (string | null)[]): Promise<number[]> =>
  inserted(
    db,
    `insert into organizations (name, kind, user_since)
     select 'Random', 'association', (r->>'userSince')::date from jsonb_array_elements($1) with ordinality rows (r, n) order by n`,
    userSince.map((day) => ({ userSince: day })),
  );

const newContracts = (db: Db, contracts: object[]): Promise<number[]> =>
  inserted(
    db,
    `insert into contracts (organization_id, reference, title, starts_on, ends_before, renewal, stage)
     select (r->>'organization')::int, 'random ' || n, 'Random', (r->>'from')::date, (r->>'before')::date, 'none', r->>'stage'
     from jsonb_array_elements($1) with ordinality rows (r, n) order by n`,
    contracts,
  );

const newSubscriptions = (db: Db, subscriptions: object[]): Promise<number[]> =>
  inserted(
    db,
    `insert into subscriptions (contract_id, service_id, service, category, period_unit, period_count, billed, starts_on,
       ends_before, end_reason)
     select (r->>'contract')::int, (select id from services where name = r->>'service'), 'Random',
       coalesce(r->>'category', 'hosting'), 'month', 1, 'in_advance', (r->>'from')::date, (r->>'before')::date, r->>'reason'
     from jsonb_array_elements($1) with ordinality rows (r, n) order by n`,
    subscriptions,
  );

async function inserted(db: Db, insert: string, rows: object[]): Promise<number[]> {
  const ids = await db.query<{ id: number }>(`${insert} returning id`, [JSON.stringify(rows)]);
  return ids.map(({ id }) => id);
}
