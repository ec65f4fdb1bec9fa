import {
  addDays,
  BILLING_ALIGNMENTS,
  BILLING_MOMENTS,
  type BillingPeriod,
  billingOver,
  type BilledBy,
  type BillingMoment,
  billingTermsOf,
  type CalendarDate,
  certainUntil,
  dayAfter,
  knownContract,
  knownPrices,
  monthlyAmount,
  monthsIn,
  type PriceVersion,
  type SignedContract,
  SUBSCRIPTION_PERIODS,
} from '@terril/domain';
import fc from 'fast-check';
import { dbContext } from '../../../../../test/support/db-context.js';
import { RANDOM } from '../../../../../test/support/histories.js';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { type BillsAsked, ForeseenBills, overBills } from './foreseen-bills.js';

const context = dbContext('empty');
afterEach(() => jest.restoreAllMocks());

/** A contract with one subscription. */
interface Agreement {
  contract: SignedContract;
  billed: BillingMoment;
  billedBy: BilledBy;
  versions: PriceVersion[];
}

/** Of the days that matter to rules, ends of months more often. */
const aDay = (from: CalendarDate, days: number) =>
  fc.oneof(
    fc.nat(days).map((later) => addDays(from, later)),
    fc.constantFrom('2019-01-31', '2020-01-31', '2020-02-29', '2020-03-01', '2020-07-01', '2021-01-01'),
  );
const PRICES = ['0', '0.004', '12.345678', '90', '31.37', '1000'];
const aPrice = fc.record({
  unitPrice: fc.constantFrom(...PRICES),
  quantity: fc.constantFrom('1', '3', '0.3333'),
  discountPercent: fc.constantFrom('0', '0', '12.5', '100'),
  cause: fc.constantFrom('change', 'indexation', 'trial', 'pause', 'resume'),
  gap: fc.constantFrom(0, 0, 0, 10),
  lasts: fc.nat(500),
});
const aPeriod = fc.constantFrom(...SUBSCRIPTION_PERIODS);

const anAgreement: fc.Arbitrary<Agreement> = fc
  .record({
    startsOn: aDay('2018-06-01', 1100),
    later: fc.constantFrom(0, 0, 45, 200),
    prices: fc.array(aPrice, { minLength: 1, maxLength: 4 }),
    isOpen: fc.boolean(),
    endsAs: fc.constantFrom('open', 'line', 'later'),
    signedOn: fc.option(aDay('2018-06-01', 1100)),
    renewal: fc.constantFrom('tacit' as const, 'tacit' as const, 'none' as const),
    termMonths: fc.option(fc.constantFrom(1, 6, 12, 36), { freq: 3 }),
    renewalMonths: fc.option(fc.constantFrom(1, 12, 24)),
    noticeMonths: fc.constantFrom(0, 1, 3),
    billed: fc.constantFrom(...BILLING_MOMENTS),
    priced: aPeriod,
    cycle: fc.option(aPeriod, { freq: 2 }),
    alignment: fc.constantFrom(...BILLING_ALIGNMENTS),
    anchorDay: fc.option(fc.constantFrom(1, 15, 28), { freq: 2 }),
  })
  .map(({ startsOn, later, prices, isOpen, endsAs, priced, cycle, alignment, anchorDay, billed, ...told }) => {
    const from = addDays(startsOn, later);
    let next = from;
    const versions = prices.map(({ gap, lasts, ...price }, place): PriceVersion => {
      const version = { ...price, startsOn: next, endsOn: addDays(next, lasts) };
      next = addDays(next, lasts + 1 + gap);
      const isLast = place === prices.length - 1;
      return { ...version, ...(place === 0 && { cause: 'start' }), ...(isLast && isOpen && { endsOn: null }) };
    });
    const last = versions.at(-1)?.endsOn ?? null;
    const endsOn = last === null || endsAs === 'open' ? null : endsAs === 'line' ? last : addDays(last, 60);
    const { unit: periodUnit, count: periodCount } = priced;
    const billedBy = {
      startsOn: from,
      periodUnit,
      periodCount,
      cycleUnit: cycle?.unit ?? null,
      cycleCount: cycle?.count ?? null,
      alignment,
      anchorDay,
    };
    return { contract: { ...told, startsOn, endsOn }, billed, billedBy, versions };
  });

/** Gives the ids of the subscriptions. */
async function write(db: Db, agreements: Agreement[]): Promise<number[]> {
  const ids: number[] = [];
  for (const [index, { contract, billed, billedBy, versions }] of agreements.entries()) {
    const priced = { unit: billedBy.periodUnit, count: billedBy.periodCount };
    const [row] = await db.query<{ id: number }>(
      `with told as (select * from jsonb_to_record($1) as told (reference text, "startsOn" date, before date, renewal text,
          "termMonths" int, "renewalMonths" int, "noticeMonths" int, "signedOn" date)),
        billed as (select * from jsonb_to_record($2) as billed ("startsOn" date, before date, "periodUnit" text, "periodCount" int,
          "cycleUnit" text, "cycleCount" int, alignment text, "anchorDay" int, billed text)),
        organization as (insert into organizations (name, kind) values ('Random', 'association') returning id),
        contract as (insert into contracts (organization_id, reference, title, starts_on, ends_before, renewal, term_months, renewal_months,
            notice_months, signed_on)
          select id, reference, 'Random', "startsOn", before, renewal, "termMonths", "renewalMonths", "noticeMonths", "signedOn"
          from organization, told returning id),
        subscription as (insert into subscriptions (contract_id, service, category, period_unit, period_count, cycle_unit, cycle_count,
            alignment, anchor_day, billed, starts_on, ends_before)
          select id, 'Random', 'hosting', "periodUnit", "periodCount", "cycleUnit", "cycleCount", alignment, "anchorDay", billed,
            "startsOn", before from contract, billed returning id),
        price as (insert into price_versions (subscription_id, starts_on, ends_before, quantity, unit_price, discount_percent, cause,
            period_months, monthly_amount)
          select subscription.id, v."startsOn", v.before, v.quantity, v."unitPrice", v."discountPercent", v.cause, $4, v.monthly
          from subscription, jsonb_to_recordset($3) as v ("startsOn" date, before date, quantity numeric, "unitPrice" numeric,
            "discountPercent" numeric, cause text, monthly numeric))
      select id from subscription`,
      [
        JSON.stringify({ ...contract, reference: `random ${index}`, before: beforeOf(contract.endsOn) }),
        JSON.stringify({ ...billedBy, billed, before: beforeOf(versions.at(-1)?.endsOn ?? null) }),
        JSON.stringify(
          versions.map((version) => ({
            ...version,
            before: beforeOf(version.endsOn),
            monthly: monthlyAmount(version, priced),
          })),
        ),
        monthsIn(priced),
      ],
    );
    ids.push(row?.id ?? 0);
  }
  return ids;
}

const beforeOf = (endsOn: CalendarDate | null) => endsOn && dayAfter(endsOn);

/** What the rules of libs/domain say. */
function byRules(
  { contract, billed, billedBy, versions }: Agreement,
  { from, to, knownOn, endless, ending }: BillsAsked,
  today: CalendarDate,
): string[] {
  const days: BillingPeriod = { startsOn: from, endsOn: to };
  const known = knownOn === undefined ? undefined : knownPrices({ contract, versions }, knownOn, today);
  if (ending && JSON.stringify(known?.known) === JSON.stringify(known?.withoutEnds)) return [];
  const agreed =
    knownOn === undefined
      ? certainUntil(contract, today)
      : certainUntil(knownContract(contract, knownOn, today), knownOn);
  const priced = { unit: billedBy.periodUnit, count: billedBy.periodCount };
  const prices = known ? (endless ? known.withoutEnds : known.known) : versions;
  return billingOver(days)({
    priced,
    terms: billingTermsOf(billedBy),
    versions: prices,
    billed,
    certainUntil: agreed,
  }).map(({ billedOn, startsOn, endsOn, certain, tacit }) => [billedOn, startsOn, endsOn, certain, tacit].join(' '));
}

const ROWS = overBills(`
  select "subscriptionId" as id, concat_ws(' ', "billedOn", "startsOn", "endsOn", round(certain, 2), round(tacit, 2)) as bill
  from bills order by "billedOn", "startsOn"`);

const asked: fc.Arbitrary<BillsAsked> = fc
  .record({
    from: aDay('2019-01-01', 900),
    // A few days are read another way.
    length: fc.oneof(fc.nat(900), fc.nat(40)),
    known: fc.constantFrom(null, 0, 0, 45),
    endless: fc.boolean(),
    ending: fc.boolean(),
  })
  .map(({ from, length, known, endless, ending }) => {
    const days = { from, to: addDays(from, length) };
    return known === null ? days : { ...days, knownOn: addDays(from, known), endless, ending };
  });

test('the database bills random agreements as the rules do, to the cent, whatever is known and when', async () => {
  const [db, bills] = [context.get(Db), context.get(ForeseenBills)];
  await fc.assert(
    fc.asyncProperty(
      fc.array(anAgreement, { minLength: 1, maxLength: 12 }),
      fc.array(fc.tuple(asked, aDay('2019-01-01', 1200)), { minLength: 6, maxLength: 6 }),
      async (agreements, questions) =>
        db.rolledBack(async () => {
          const ids = await write(db, agreements);
          for (const [one, today] of questions) {
            jest.spyOn(context.get(Clock), 'today').mockReturnValue(today);
            const rows = await bills.query<{ id: number; bill: string }>(ROWS, one);
            const found = ids.map((id) => rows.filter((row) => row.id === id).map(({ bill }) => bill));
            expect(found).toEqual(agreements.map((agreement) => byRules(agreement, one, today)));
          }
        }),
    ),
    { ...RANDOM, endOnFailure: true },
  );
});
