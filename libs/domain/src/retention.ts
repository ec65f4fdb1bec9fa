import { Big } from 'big.js';
import type { CalendarDate } from './dates.js';
import { roundHalfUp, type Decimal } from './money.js';
import { REVENUE_DECIMALS, type SubscriptionHistory } from './recurring-revenue.js';
import { isSubscribed, movementsBetween, staysSubscribed } from './revenue-movements.js';

const KEPT = ['start', 'expansion', 'indexation', 'contraction', 'transfer', 'churn', 'end'] as const;

/**
 * What became of those who were subscribed at the start: EUR per month with 6 decimals, contraction and churn negative,
 * start + the others = end; and how many they were and have left. Who handed everything over has not left.
 */
export type Retention = Record<(typeof KEPT)[number], Decimal> & { usersAtStart: number; usersLost: number };

/** Each of `organizations` is one's subscriptions; the days are the eve of the first day and the last day. */
export function retentionOf(
  organizations: readonly (readonly SubscriptionHistory[])[],
  eve: CalendarDate,
  lastDay: CalendarDate,
): Retention {
  const present = organizations.filter((subscriptions) => isSubscribed(subscriptions, eve));
  const movements = present.map((subscriptions) => movementsBetween(subscriptions, eve, lastDay));
  const sums = KEPT.map((name) => {
    const sum = movements.reduce((total, each) => total.plus(each[name]), Big(0));
    return [name, roundHalfUp(sum, REVENUE_DECIMALS)];
  });
  return {
    ...(Object.fromEntries(sums) as Record<(typeof KEPT)[number], Decimal>),
    usersAtStart: present.length,
    usersLost: present.filter((subscriptions) => !staysSubscribed(subscriptions, eve, lastDay)).length,
  };
}

/** In percent, one decimal; null where nobody paid anything at the start. */
export interface RetentionRates {
  /** Net revenue retention: (start + expansion + indexation - contraction - churn) / start. */
  nrr: Decimal | null;
  /** Gross revenue retention: (start - contraction - churn) / start, at most 100. */
  grr: Decimal | null;
  /** Those who left, of those who were there. */
  logoChurn: Decimal | null;
}

export function retentionRates(retention: Retention): RetentionRates {
  const { start, contraction, transfer, churn, end, usersAtStart, usersLost } = retention;
  const share = (part: Big | number, whole: Big | number) =>
    Big(whole).eq(0) ? null : roundHalfUp(Big(part).times(100).div(whole), 1);
  return {
    // What was handed over is neither won nor lost.
    nrr: share(Big(end).minus(transfer), Big(start)),
    grr: share(Big(start).plus(contraction).plus(churn), Big(start)),
    logoChurn: share(usersLost, usersAtStart),
  };
}
