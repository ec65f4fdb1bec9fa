import { type BillingPeriod, billingPeriodsWithin, type BillingTerms } from './billing-periods.js';
import { type BilledSubscription, type Charge, chargesOf, cutAt } from './charges.js';
import type { BillingMoment } from './contracts.js';
import { type CalendarDate, dayAfter, dayBefore } from './dates.js';
import { type Decimal, sumAmounts } from './money.js';
import { type ContractTerm, currentTerm } from './renewals.js';
import type { PriceVersion } from './recurring-revenue.js';

/** What a subscription asks for at once; its first and last days are those that are charged. */
export interface Bill extends BillingPeriod {
  /** In advance, the first of its days; in arrears, the last. */
  billedOn: CalendarDate;
  /** EUR excluding VAT, 2 decimals, of the days that are agreed. */
  certain: Decimal;
  /** Of those after the end of the current term, if the contract renews itself. */
  tacit: Decimal;
}

/** A subscription whose bills are foreseen. */
export interface ForeseenSubscription extends BilledSubscription {
  billed: BillingMoment;
  /** The last day that is agreed; null = all are. */
  certainUntil: CalendarDate | null;
}

/**
 * The last day that a contract binds its client to, as seen on a day: that of the current term when it renews itself, of
 * the first when it is yet to start; null when no renewal is waited for. Of a tacit renewal without a length, the eve:
 * nothing of it can be called agreed.
 */
export function certainUntil(contract: ContractTerm, day: CalendarDate): CalendarDate | null {
  if (contract.renewal !== 'tacit' || contract.endsOn !== null) return null;
  const seen = day < contract.startsOn ? contract.startsOn : day;
  return currentTerm(contract, seen)?.endsOn ?? dayBefore(day);
}

/**
 * Gives the bills of subscriptions that fall on the days from `startsOn` to `endsOn`, in order, as `chargesOf` charges
 * their periods; a period that costs nothing makes no bill. It is made once for many subscriptions: the periods that
 * several have in common, and what whole periods cost, are worked out once.
 */
export function billingOver(days: BillingPeriod): (subscription: ForeseenSubscription) => Bill[] {
  const schedules = new Map<string, BillingPeriod[]>();
  const periodsOf = (terms: BillingTerms): BillingPeriod[] => {
    const { startsOn, cycle, alignment, anchorDay } = terms;
    const key = [startsOn, cycle.unit, cycle.count, alignment, anchorDay].join(' ');
    const known = schedules.get(key) ?? billingPeriodsWithin(terms, days);
    schedules.set(key, known);
    return known;
  };
  return (subscription) => {
    const { certainUntil: agreed, billed } = subscription;
    const versions =
      agreed === null
        ? subscription.versions
        : subscription.versions.flatMap((version) => cutAt(version, dayAfter(agreed)));
    const charge = chargesByWholePeriods({ ...subscription, versions });
    return periodsOf(subscription.terms)
      .map((period) => billOf(charge(period), billed, agreed))
      .filter((bill) => bill !== undefined)
      .filter(({ billedOn }) => billedOn >= days.startsOn && billedOn <= days.endsOn);
  };
}

/** `chargesOf`, which is asked once for all the whole periods of a version: they cost the same. */
function chargesByWholePeriods(subscription: BilledSubscription): (period: BillingPeriod) => Charge[] {
  const wholes = new Map<PriceVersion, Charge[]>();
  return (period) => {
    const version = subscription.versions.find((one) => holdsThroughout(one, period));
    if (!version) return chargesOf(subscription, period);
    const known = wholes.get(version) ?? chargesOf({ ...subscription, versions: [version] }, period);
    wholes.set(version, known);
    return known.map((charge) => ({ ...charge, ...period }));
  };
}

const holdsThroughout = ({ startsOn, endsOn }: PriceVersion, period: BillingPeriod): boolean =>
  startsOn <= period.startsOn && (endsOn === null || endsOn >= period.endsOn);

function billOf(charges: Charge[], billed: BillingMoment, agreed: CalendarDate | null): Bill | undefined {
  const [first, last] = [charges[0], charges.at(-1)];
  if (!first || !last || charges.every(({ amount }) => Number(amount) === 0)) return undefined;
  const isAgreed = ({ startsOn }: Charge) => agreed === null || startsOn <= agreed;
  const sumOf = (some: Charge[]) => sumAmounts(some.map(({ amount }) => amount));
  return {
    startsOn: first.startsOn,
    endsOn: last.endsOn,
    billedOn: billed === 'in_advance' ? first.startsOn : last.endsOn,
    certain: sumOf(charges.filter(isAgreed)),
    tacit: sumOf(charges.filter((charge) => !isAgreed(charge))),
  };
}
