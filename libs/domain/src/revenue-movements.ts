import { Big } from 'big.js';
import { isSigned } from './contracts.js';
import { dayBefore, lastDayOfMonth, type CalendarDate } from './dates.js';
import { roundHalfUp, type Decimal } from './money.js';
import { monthlyAmount, recurringRevenueOn, REVENUE_DECIMALS, type SubscriptionHistory } from './recurring-revenue.js';
import { isActiveOn } from './spans.js';

export const MOVEMENTS = ['new', 'reactivation', 'expansion', 'contraction', 'indexation', 'churn'] as const;
export type Movement = (typeof MOVEMENTS)[number];

/** Euros with 6 decimals; contraction and churn are negative, and start + movements = end exactly. */
export type MonthlyMovements = Record<'start' | Movement | 'end', Decimal>;

/** Whether an organization has a price on a day, under a signed contract: 0 EUR counts. */
export const isSubscribed = (subscriptions: readonly SubscriptionHistory[], day: CalendarDate): boolean =>
  subscriptions.filter(isSigned).some(({ versions }) => versions.some((version) => isActiveOn(version, day)));

const startedBy = (subscriptions: readonly SubscriptionHistory[], day: CalendarDate): boolean =>
  subscriptions.some(({ versions }) => versions.some(({ startsOn }) => startsOn <= day));

/**
 * What one subscription gained or lost in a month by indexation: the step of each indexation of the month from the
 * price of the day before. Whatever else changed in the month is left to expansion or contraction.
 */
function indexationOf({ versions, period }: SubscriptionHistory, eve: CalendarDate, lastDay: CalendarDate): Big {
  return versions
    .filter(({ cause, startsOn }) => cause === 'indexation' && startsOn > eve && startsOn <= lastDay)
    .reduce((total, version) => {
      const before = versions.find((other) => isActiveOn(other, dayBefore(version.startsOn)));
      return before ? total.plus(monthlyAmount(version, period)).minus(monthlyAmount(before, period)) : total;
    }, Big(0));
}

/** Names the change of a month. Being active counts, not the amount: a free subscription is neither new nor churn. */
function classify(
  subscriptions: readonly SubscriptionHistory[],
  eve: CalendarDate,
  lastDay: CalendarDate,
  change: Big,
): Partial<Record<Movement, Big>> {
  const wasActive = isSubscribed(subscriptions, eve);
  if (!isSubscribed(subscriptions, lastDay)) return wasActive ? { churn: change } : {};
  if (!wasActive) return startedBy(subscriptions, eve) ? { reactivation: change } : { new: change };
  const indexation = subscriptions
    .map((subscription) => indexationOf(subscription, eve, lastDay))
    .reduce((total, amount) => total.plus(amount), Big(0));
  const rest = change.minus(indexation);
  return { indexation, [rest.gt(0) ? 'expansion' : 'contraction']: rest };
}

/**
 * The movements of one organization's recurring revenue from the balance on the day `eve` to that on the day `lastDay`
 * (DOMAIN.md, Recurring revenue). A second contract is expansion; a transfer between services or contracts leaves the
 * balance as it was and is no movement.
 */
export function movementsBetween(
  subscriptions: readonly SubscriptionHistory[],
  eve: CalendarDate,
  lastDay: CalendarDate,
): MonthlyMovements {
  const start = recurringRevenueOn(subscriptions, eve);
  const end = recurringRevenueOn(subscriptions, lastDay);
  const movements = classify(subscriptions.filter(isSigned), eve, lastDay, Big(end).minus(start));
  const written = MOVEMENTS.map((movement) => [movement, roundHalfUp(movements[movement] ?? 0, REVENUE_DECIMALS)]);
  return { start, ...(Object.fromEntries(written) as Record<Movement, Decimal>), end };
}

/** Those of a month ('YYYY-MM'), from the balance on its eve to the balance on its last day. */
export function monthlyMovements(subscriptions: readonly SubscriptionHistory[], month: string): MonthlyMovements {
  return movementsBetween(subscriptions, dayBefore(`${month}-01`), lastDayOfMonth(month));
}
