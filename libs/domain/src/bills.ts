import { Big } from 'big.js';
import { type BillingPeriod, billingPeriodsWithin, type BillingTerms } from './billing-periods.js';
import { type BilledSubscription, chargesOf } from './charges.js';
import type { BillingMoment } from './contracts.js';
import type { CalendarDate } from './dates.js';
import { type Decimal, sumAmounts } from './money.js';

/** What is billed at once of a subscription: the days it is for, first and last included. */
export interface Bill extends BillingPeriod {
  issuedOn: CalendarDate;
  /** EUR excluding VAT, 2 decimals, above 0. */
  amount: Decimal;
}

/**
 * The bills of a subscription that are issued on the days from `startsOn` to `endsOn`, in order: in advance on the first
 * day they are for, in arrears on the last. Days without a price are on no bill, and a period that is free has none.
 * @param periodsWithin those of the terms; a caller who has many subscriptions of the same terms computes them once
 */
export function billsWithin(
  { billed, ...subscription }: BilledSubscription & { billed: BillingMoment },
  days: BillingPeriod,
  periodsWithin: (terms: BillingTerms, days: BillingPeriod) => BillingPeriod[] = billingPeriodsWithin,
): Bill[] {
  return periodsWithin(subscription.terms, days).flatMap((period) => {
    const charges = chargesOf(subscription, period);
    const [first, last] = [charges[0], charges.at(-1)];
    if (!first || !last) return [];
    const amount = sumAmounts(charges.map((charge) => charge.amount));
    const issuedOn = billed === 'in_advance' ? first.startsOn : last.endsOn;
    if (Big(amount).eq(0) || issuedOn < days.startsOn || issuedOn > days.endsOn) return [];
    return [{ startsOn: first.startsOn, endsOn: last.endsOn, issuedOn, amount }];
  });
}
