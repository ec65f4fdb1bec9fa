import {
  annualised,
  billingTermsOf,
  type CalendarDate,
  dayBefore,
  type IndexationFormula,
  indexedPrice,
  isActiveOn,
  isSigned,
  isSuspension,
  monthlyAmount,
  nextBillingPeriod,
  type PriceVersion,
  roundHalfUp,
  withChange,
} from '@terril/domain';
import { Big } from 'big.js';
import { RuleBroken } from '../../core/errors.js';
import type { Repriced } from '../subscriptions/subscription-prices.service.js';
import type { Indexation } from './indexation.entity.js';
import type { IndexationLine } from './indexation-line.entity.js';

export type Subscribed = Repriced['subscription'];
export type DraftedLine = Pick<
  IndexationLine,
  'subscriptionId' | 'startsOn' | 'oldPrice' | 'newPrice' | 'yearlyEffect'
>;

/** The formula of an indexation. @throws RuleBroken unless it has a percentage, or both values of an index */
export function formulaOf({ percent, indexFrom, indexTo }: Indexation): IndexationFormula {
  if (percent !== null && indexFrom === null && indexTo === null) return { percent };
  if (percent === null && indexFrom !== null && indexTo !== null) return { indexFrom, indexTo };
  throw RuleBroken.on('percent', 'no_formula', {
    fr: 'Donnez un pourcentage, ou les deux valeurs d’un indice.',
    en: 'Give a percentage, or both values of an index.',
  });
}

/**
 * What an indexation makes of a subscription; undefined where it makes nothing: its contract is not signed, it does not
 * run on the first day of the new price, is paused, or is free.
 */
export function draftedLine(
  indexation: Indexation,
  subscription: Subscribed,
  today: CalendarDate,
): DraftedLine | undefined {
  const startsOn = indexation.effectiveOn ?? nextBillingPeriod(billingTermsOf(subscription), today).startsOn;
  const version = subscription.versions.find((each) => isActiveOn(each, startsOn));
  if (!version || isSuspension(version.cause) || !isSigned({ stage: subscription.contractStage })) return undefined;
  const newPrice = indexedPrice(version.unitPrice, formulaOf(indexation), indexation.step);
  if (Big(newPrice).eq(version.unitPrice)) return undefined;
  const yearlyEffect = roundHalfUp(
    Big(yearly(subscription, { ...version, unitPrice: newPrice })).minus(yearly(subscription, version)),
  );
  return { subscriptionId: subscription.id, startsOn, oldPrice: version.unitPrice, newPrice, yearlyEffect };
}

function yearly({ periodUnit: unit, periodCount: count }: Subscribed, version: PriceVersion): string {
  return annualised(monthlyAmount(version, { unit, count }));
}

/**
 * The prices with the new one, to the first change of price that was scheduled after it; undefined when the price is no
 * longer that of the draft.
 */
export function indexed({ versions }: Subscribed, line: IndexationLine): PriceVersion[] | undefined {
  const { startsOn, oldPrice, newPrice } = line;
  const version = versions.find((each) => isActiveOn(each, startsOn));
  if (!version || isSuspension(version.cause) || !Big(version.unitPrice).eq(oldPrice)) return undefined;
  const later = versions.find((each) => each.startsOn > startsOn && !Big(each.unitPrice).eq(oldPrice));
  const until = later ? dayBefore(later.startsOn) : null;
  return withChange(versions, { unitPrice: newPrice }, { on: startsOn, until, cause: 'indexation' });
}

/** The prices without the new one; undefined when they are no longer those the indexation made. */
export function unindexed({ versions }: Subscribed, line: IndexationLine): PriceVersion[] | undefined {
  const { startsOn, oldPrice, newPrice } = line;
  const place = versions.findIndex((each) => each.startsOn === startsOn);
  const [before, made] = [versions[place - 1], versions[place]];
  if (!made || made.cause !== 'indexation' || !Big(made.unitPrice).eq(newPrice)) return undefined;
  const back = versions.map((each) =>
    each.startsOn >= startsOn && Big(each.unitPrice).eq(newPrice) ? { ...each, unitPrice: oldPrice } : each,
  );
  const isOne =
    before &&
    Big(before.unitPrice).eq(oldPrice) &&
    Big(before.quantity).eq(made.quantity) &&
    Big(before.discountPercent).eq(made.discountPercent) &&
    before.endsOn === dayBefore(startsOn);
  if (!isOne) return back.map((each) => (each.startsOn === startsOn ? { ...each, cause: 'change' } : each));
  return back
    .filter((each) => each.startsOn !== startsOn)
    .map((each) => (each.startsOn === before.startsOn ? { ...each, endsOn: made.endsOn } : each));
}
