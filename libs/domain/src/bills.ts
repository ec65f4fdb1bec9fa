import { type BillingPeriod, billingPeriodsWithin, type BillingTerms } from './billing-periods.js';
import { type BilledSubscription, type Charge, chargesOf, cutAt } from './charges.js';
import type { BillingMoment } from './contracts.js';
import { type CalendarDate, dayAfter, dayBefore } from './dates.js';
import { type Decimal, sumAmounts } from './money.js';
import { type ContractTerm, currentTerm } from './renewals.js';
import type { PriceVersion } from './recurring-revenue.js';
import { remembering } from './remembering.js';

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
 * several have in common, and what a whole period costs at the same price, are worked out once.
 */
export function billingOver(days: BillingPeriod): (subscription: ForeseenSubscription) => Bill[] {
  const periodsOf = remembering(
    (terms: BillingTerms) => billingPeriodsWithin(terms, days),
    ({ startsOn, cycle, alignment, anchorDay }) =>
      `${startsOn} ${cycle.unit} ${cycle.count} ${alignment} ${anchorDay ?? ''}`,
  );
  const wholeCost = remembering(
    ({ version, priced, terms, period }: PricedPeriod) =>
      sumOf(chargesOf({ terms, priced, versions: [version] }, period)),
    ({ version: { quantity, unitPrice, discountPercent }, priced, terms: { cycle } }) =>
      `${quantity} ${unitPrice} ${discountPercent} ${priced.unit} ${priced.count} ${cycle.unit} ${cycle.count}`,
  );
  return (subscription) => {
    const { terms, priced } = subscription;
    const versions = cutAfter(subscription.versions, subscription.certainUntil);
    const costs = new Map<PriceVersion, Decimal>();
    const bills: Bill[] = [];
    for (const period of periodsOf(terms)) {
      const version = versions.find((one) => holdsThroughout(one, period));
      let bill: Bill | undefined;
      if (version) {
        const cost = costs.get(version) ?? wholeCost({ version, priced, terms, period });
        costs.set(version, cost);
        bill = wholeBill(period, cost, subscription);
      } else {
        bill = billOf(chargesOf({ terms, priced, versions }, period), subscription);
      }
      if (bill && bill.billedOn >= days.startsOn && bill.billedOn <= days.endsOn) bills.push(bill);
    }
    return bills;
  };
}

/** A period that one price holds throughout. */
interface PricedPeriod extends Pick<ForeseenSubscription, 'priced' | 'terms'> {
  version: PriceVersion;
  period: BillingPeriod;
}

/** The same prices, none of which holds both before and after the day. */
function cutAfter(versions: readonly PriceVersion[], day: CalendarDate | null): readonly PriceVersion[] {
  if (day === null) return versions;
  const next = dayAfter(day);
  return versions.flatMap((version) => cutAt(version, next));
}

const holdsThroughout = ({ startsOn, endsOn }: PriceVersion, period: BillingPeriod): boolean =>
  startsOn <= period.startsOn && (endsOn === null || endsOn >= period.endsOn);

const sumOf = (charges: Charge[]): Decimal => sumAmounts(charges.map(({ amount }) => amount));
const NOTHING: Decimal = '0.00';

type Told = Pick<ForeseenSubscription, 'billed' | 'certainUntil'>;

function wholeBill({ startsOn, endsOn }: BillingPeriod, cost: Decimal, told: Told): Bill | undefined {
  if (cost === NOTHING) return undefined;
  const isAgreed = told.certainUntil === null || startsOn <= told.certainUntil;
  const billedOn = told.billed === 'in_advance' ? startsOn : endsOn;
  return { startsOn, endsOn, billedOn, certain: isAgreed ? cost : NOTHING, tacit: isAgreed ? NOTHING : cost };
}

function billOf(charges: Charge[], { billed, certainUntil: agreed }: Told): Bill | undefined {
  const [first, last] = [charges[0], charges.at(-1)];
  if (!first || !last || sumOf(charges) === NOTHING) return undefined;
  const isAgreed = ({ startsOn }: Charge) => agreed === null || startsOn <= agreed;
  return {
    startsOn: first.startsOn,
    endsOn: last.endsOn,
    billedOn: billed === 'in_advance' ? first.startsOn : last.endsOn,
    certain: sumOf(charges.filter(isAgreed)),
    tacit: sumOf(charges.filter((charge) => !isAgreed(charge))),
  };
}
