import { Big } from 'big.js';
import { type BillingPeriod, billingPeriodsWithin, type BillingTerms, sharedDays } from './billing-periods.js';
import { type CalendarDate, dayBefore, daysIn } from './dates.js';
import { type Decimal, netPrice, roundKeepingSum, sumAmounts } from './money.js';
import { monthsIn, type Period } from './periods.js';
import type { PriceVersion } from './recurring-revenue.js';

/** What the days of a billing period at one price cost. */
export interface Charge extends BillingPeriod {
  version: PriceVersion;
  /** EUR excluding VAT, 2 decimals. */
  amount: Decimal;
}

/** What a subscription is billed by: its prices are per `priced`. */
export interface BilledSubscription {
  terms: BillingTerms;
  priced: Period;
  versions: readonly PriceVersion[];
}

/**
 * What a billing period costs, in the order of its days. Days without a price cost nothing; a price that holds for a part
 * of the period costs its share of the days. The parts add up to the rounded whole.
 */
export function chargesOf({ terms, priced, versions }: BilledSubscription, period: BillingPeriod): Charge[] {
  const cycles = Big(monthsIn(terms.cycle)).div(monthsIn(priced));
  const parts = versions
    .map((version) => ({ version, days: sharedDays(period, version) }))
    .filter((part) => part.days !== undefined)
    .toSorted((left, right) => (left.version.startsOn < right.version.startsOn ? -1 : 1));
  const exact = parts.map(({ version, days = period }) => {
    const whole = netPrice(version).times(cycles);
    const isWhole = days.startsOn === period.startsOn && days.endsOn === period.endsOn;
    return (isWhole ? whole : whole.times(daysIn(days)).div(daysIn(period))).toFixed();
  });
  return roundKeepingSum(exact).map((amount, index) => {
    const { version, days = period } = parts[index] as (typeof parts)[number];
    return { ...days, version, amount };
  });
}

/** What a change means for a period that was billed already. */
export interface ChangedCharge extends BillingPeriod {
  /** EUR excluding VAT, of the days that the change is about: as they were billed, and as they are now. */
  toCredit: Decimal;
  toInvoice: Decimal;
}

/** What a change of prices costs at once, EUR excluding VAT; bills to come say the rest. */
export interface ChangeMoney {
  periods: ChangedCharge[];
  toCredit: Decimal;
  toInvoice: Decimal;
  /** To invoice less to credit. */
  net: Decimal;
}

/**
 * What is to credit and to invoice when the prices from the day `on` become those of `after`, for the days that were
 * billed already, to `billedUntil`; nothing when none were. Prorated by days, period by period.
 */
export function moneyOfChange(
  before: BilledSubscription,
  after: BilledSubscription,
  { on, billedUntil }: { on: CalendarDate; billedUntil: CalendarDate | null },
): ChangeMoney {
  const within =
    billedUntil === null || billedUntil < on
      ? []
      : billingPeriodsWithin(before.terms, { startsOn: on, endsOn: billedUntil });
  const periods = within.map((period) => {
    const days = { startsOn: on > period.startsOn ? on : period.startsOn, endsOn: period.endsOn };
    return { ...days, toCredit: costOf(before, period, on), toInvoice: costOf(after, period, on) };
  });
  const changed = periods.filter(({ toCredit, toInvoice }) => toCredit !== toInvoice);
  const toCredit = sumAmounts(changed.map((period) => period.toCredit));
  const toInvoice = sumAmounts(changed.map((period) => period.toInvoice));
  return { periods: changed, toCredit, toInvoice, net: Big(toInvoice).minus(toCredit).toFixed(2) };
}

/** The days of a period from `on`: the whole less what was before, so that both parts add up to the bill. */
function costOf(subscription: BilledSubscription, period: BillingPeriod, on: CalendarDate): Decimal {
  const cut = subscription.versions.flatMap((version) => cutAt(version, on));
  const charges = chargesOf({ ...subscription, versions: cut }, period);
  return sumAmounts(charges.filter(({ startsOn }) => startsOn >= on).map(({ amount }) => amount));
}

/** The same days and price in two versions, the second from `on`, where it holds across that day. */
export function cutAt(version: PriceVersion, on: CalendarDate): PriceVersion[] {
  const { startsOn, endsOn } = version;
  if (startsOn >= on || (endsOn !== null && endsOn < on)) return [version];
  return [
    { ...version, endsOn: dayBefore(on) },
    { ...version, startsOn: on },
  ];
}
