import { Big } from 'big.js';
import { isSigned } from './contracts.js';
import { dayAfter, dayBefore, lastDayOfMonth, monthOf, type CalendarDate } from './dates.js';
import { heldParts, isHeldOn } from './holders.js';
import { roundHalfUp, type Decimal } from './money.js';
import { monthlyAmount, recurringRevenueOn, REVENUE_DECIMALS, type SubscriptionHistory } from './recurring-revenue.js';
import { isActiveOn } from './spans.js';

export const MOVEMENTS = [
  'new',
  'reactivation',
  'expansion',
  'contraction',
  'indexation',
  'transfer',
  'churn',
] as const;
export type Movement = (typeof MOVEMENTS)[number];

/**
 * Euros with 6 decimals; contraction and churn are negative, and start + movements = end exactly. A transfer is what a
 * contract brings to whom it is handed over, and takes from whom it leaves: zero over all organizations.
 */
export type MonthlyMovements = Record<'start' | Movement | 'end', Decimal>;

/** Whether an organization has a price on a day, under a signed contract: 0 EUR counts. */
export const isSubscribed = (subscriptions: readonly SubscriptionHistory[], day: CalendarDate): boolean =>
  subscriptions.some(
    (one) => isSigned(one) && isHeldOn(one, day) && one.versions.some((version) => isActiveOn(version, day)),
  );

const startedBy = (subscriptions: readonly SubscriptionHistory[], day: CalendarDate): boolean =>
  subscriptions.some(({ versions, held }) => heldParts(versions, held).some(({ startsOn }) => startsOn <= day));

/** Hand-overs of a period to (or from) the organization: what the subscription cost on the day before each. */
function handedOver(
  subscriptions: readonly SubscriptionHistory[],
  way: 'in' | 'out',
  eve: CalendarDate,
  lastDay: CalendarDate,
): Big[] {
  return subscriptions.filter(isSigned).flatMap(({ versions, period, held }) => {
    const out = held?.endsOn ? dayAfter(held.endsOn) : null;
    const on = way === 'in' ? held?.startsOn : out;
    if (!on || on <= eve || on > lastDay) return [];
    // What ends on the day before, or begins on that day, is handed over by nobody.
    const before = versions.find((version) => isActiveOn(version, dayBefore(on)));
    const goesOn = versions.some((version) => isActiveOn(version, on));
    return before && goesOn ? [Big(monthlyAmount(before, period))] : [];
  });
}

const total = (amounts: readonly Big[]): Big => amounts.reduce((sum, amount) => sum.plus(amount), Big(0));

/**
 * Whether an organization is subscribed on the day `lastDay`, or would be, but for what it handed over in the month in
 * which it was left with nothing.
 */
export function staysSubscribed(
  subscriptions: readonly SubscriptionHistory[],
  eve: CalendarDate,
  lastDay: CalendarDate,
): boolean {
  if (isSubscribed(subscriptions, lastDay)) return true;
  let [before, last] = [dayBefore(`${monthOf(lastDay)}-01`), lastDay];
  const moved = (way: 'in' | 'out') => handedOver(subscriptions, way, before, last).length > 0;
  const wasThere = () => isSubscribed(subscriptions, before) || (moved('out') && !moved('in'));
  while (before > eve && !wasThere()) [before, last] = [dayBefore(`${monthOf(before)}-01`), before];
  return moved('out');
}

/** Whether it is subscribed on the day `eve`, or took over something later. */
const comesSubscribed = (subscriptions: readonly SubscriptionHistory[], eve: CalendarDate, lastDay: CalendarDate) =>
  isSubscribed(subscriptions, eve) || handedOver(subscriptions, 'in', eve, lastDay).length > 0;

/** Whether the movements of a month ('YYYY-MM') tell indexation apart: of who arrives or leaves in it, they do not. */
function tellsIndexation(subscriptions: readonly SubscriptionHistory[], month: string): boolean {
  const [eve, lastDay] = [dayBefore(`${month}-01`), lastDayOfMonth(month)];
  return comesSubscribed(subscriptions, eve, lastDay) && staysSubscribed(subscriptions, eve, lastDay);
}

/**
 * What the subscriptions gained or lost by indexation: the step of each from the price of the day before. Whatever else
 * changed is left to expansion or contraction.
 */
function indexationOf(subscriptions: readonly SubscriptionHistory[], eve: CalendarDate, lastDay: CalendarDate): Big {
  const steps = subscriptions.flatMap((subscription) => {
    const { versions, period } = subscription;
    return versions
      .filter(({ cause, startsOn }) => cause === 'indexation' && startsOn > eve && startsOn <= lastDay)
      .filter(({ startsOn }) => isHeldOn(subscription, startsOn) && tellsIndexation(subscriptions, monthOf(startsOn)))
      .map((version) => {
        const before = versions.find((other) => isActiveOn(other, dayBefore(version.startsOn)));
        return before ? Big(monthlyAmount(version, period)).minus(monthlyAmount(before, period)) : Big(0);
      });
  });
  return total(steps);
}

/**
 * Names the change of a month, hand-overs apart. Being active counts, not the amount: a free subscription is neither new
 * nor churn. Who takes over something was there, and who hands over something stays: neither comes or goes by it.
 */
function classify(
  subscriptions: readonly SubscriptionHistory[],
  eve: CalendarDate,
  lastDay: CalendarDate,
  change: Big,
): Partial<Record<Movement, Big>> {
  const wasActive = comesSubscribed(subscriptions, eve, lastDay);
  if (!staysSubscribed(subscriptions, eve, lastDay)) return wasActive ? { churn: change } : {};
  if (!wasActive) return startedBy(subscriptions, eve) ? { reactivation: change } : { new: change };
  const indexation = indexationOf(subscriptions, eve, lastDay);
  const rest = change.minus(indexation);
  return { indexation, [rest.gt(0) ? 'expansion' : 'contraction']: rest };
}

/**
 * The movements of one organization's recurring revenue from the balance on the day `eve` to that on the day `lastDay`
 * (DOMAIN.md, Recurring revenue). A second contract is expansion; a transfer between services or contracts leaves the
 * balance as it was and is no movement. A contract handed over to another organization is a transfer for both.
 */
export function movementsBetween(
  subscriptions: readonly SubscriptionHistory[],
  eve: CalendarDate,
  lastDay: CalendarDate,
): MonthlyMovements {
  const start = recurringRevenueOn(subscriptions, eve);
  const end = recurringRevenueOn(subscriptions, lastDay);
  const signed = subscriptions.filter(isSigned);
  const transfer = total(handedOver(signed, 'in', eve, lastDay)).minus(total(handedOver(signed, 'out', eve, lastDay)));
  const rest = classify(signed, eve, lastDay, Big(end).minus(start).minus(transfer));
  const movements: Partial<Record<Movement, Big>> = { ...rest, transfer };
  const written = MOVEMENTS.map((movement) => [movement, roundHalfUp(movements[movement] ?? 0, REVENUE_DECIMALS)]);
  return { start, ...(Object.fromEntries(written) as Record<Movement, Decimal>), end };
}

/** Those of a month ('YYYY-MM'), from the balance on its eve to the balance on its last day. */
export function monthlyMovements(subscriptions: readonly SubscriptionHistory[], month: string): MonthlyMovements {
  return movementsBetween(subscriptions, dayBefore(`${month}-01`), lastDayOfMonth(month));
}
