import { Big } from 'big.js';
import { isSigned, type Staged } from './contracts.js';
import type { CalendarDate } from './dates.js';
import { type Held, isHeldOn } from './holders.js';
import { netPrice, roundHalfUp, type Decimal } from './money.js';
import { monthsIn, type Period } from './periods.js';
import { isActiveOn, type Span } from './spans.js';

/**
 * Why a price version begins. An indexation, a price revision by an index, is a movement of its own. A trial and a pause
 * are versions at a discount of 100 %: the organization stays a user, at 0 EUR.
 */
export const PRICE_CAUSES = ['start', 'change', 'indexation', 'trial', 'pause', 'resume'] as const;
export type PriceCause = (typeof PRICE_CAUSES)[number];

/** Versions that are free whatever their price, which is that of the version before or after. */
export const isSuspension = (cause: PriceCause): boolean => cause === 'trial' || cause === 'pause';
/** The discount of these, in percent. */
export const ALL_OFF = '100';

/** What a subscription costs from one day to another; the unit price is in euros excluding VAT, per billing period. */
export interface PriceVersion extends Span {
  quantity: Decimal;
  unitPrice: Decimal;
  discountPercent: Decimal;
  cause: PriceCause;
}

/**
 * A subscription of an organization reduced to what its revenue depends on, the stage of its contract too; its versions
 * never overlap. It counts on the days on which the organization holds the contract.
 */
export interface SubscriptionHistory extends Staged, Held {
  period: Period;
  versions: PriceVersion[];
}

/** Recurring revenue keeps 6 decimals: 12 months give the yearly price back to the cent. */
export const REVENUE_DECIMALS = 6;

/** The one monthly normalisation: net price x quantity / months of the period, in euros with 6 decimals. */
export function monthlyAmount(
  price: { quantity: Decimal; unitPrice: Decimal; discountPercent?: Decimal },
  period: Period,
): Decimal {
  return roundHalfUp(netPrice(price).div(monthsIn(period)), REVENUE_DECIMALS);
}

/** Twelve times a monthly amount (ARR from MRR), in euros with 2 decimals. */
export function annualised(monthly: Decimal): Decimal {
  return roundHalfUp(Big(monthly).times(12));
}

/**
 * The recurring revenue of a day: the monthly amounts of the price versions active on it, under signed contracts, in
 * euros with 6 decimals.
 */
export function recurringRevenueOn(subscriptions: readonly SubscriptionHistory[], day: CalendarDate): Decimal {
  const amounts = subscriptions
    .filter((subscription) => isSigned(subscription) && isHeldOn(subscription, day))
    .flatMap(({ versions, period }) =>
      versions.filter((version) => isActiveOn(version, day)).map((version) => monthlyAmount(version, period)),
    );
  return roundHalfUp(
    amounts.reduce((total, amount) => total.plus(amount), Big(0)),
    REVENUE_DECIMALS,
  );
}
