import { Big } from 'big.js';
import { type CalendarDate, dayAfter, dayBefore } from './dates.js';
import { type Decimal, roundHalfUp } from './money.js';
import { ALL_OFF, isSuspension, type PriceCause, type PriceVersion } from './recurring-revenue.js';
import { byStart, isActiveOn } from './spans.js';

/** What a version may be given from a day. */
export interface PriceChange {
  quantity?: Decimal;
  unitPrice?: Decimal;
  discountPercent?: Decimal;
}

/** Why versions cannot be changed so. */
export type ChangeRefusal =
  'not_active' | 'before_start' | 'paused' | 'not_paused' | 'not_scheduled' | 'discount_too_large';

/** The days that a change is for; until told when `until` is null. */
interface ChangedDays {
  on: CalendarDate;
  until?: CalendarDate | null;
}

/** Off what a period costs: a share of it, or so many EUR excluding VAT. */
export type Discount = { percent: Decimal } | { amount: Decimal };

/** As many as a unit price keeps. */
const PRICE_DECIMALS = 6;

export class ImpossibleChange extends Error {
  override readonly name = 'ImpossibleChange';

  constructor(readonly refusal: ChangeRefusal) {
    super(refusal);
  }
}

/**
 * The versions after a change that holds from the day `on` to the day `until`, for ever when it is null. What was true
 * before stays; a change scheduled for later keeps what this one does not name.
 * @param change the same for all of these days, or made of the version that held
 * @throws ImpossibleChange when no version holds on the day
 */
export function withChange(
  versions: readonly PriceVersion[],
  change: PriceChange | ((version: PriceVersion) => PriceChange),
  { on, until = null, cause = 'change' }: ChangedDays & { cause?: PriceCause },
): PriceVersion[] {
  mustHold(versions, on);
  return cutFor(versions, { on, until }).map((version) => {
    if (version.startsOn < on) return version;
    if (until !== null && version.startsOn > until) return goneBack(version, versions);
    // A pause goes on as it was: its discount is not that of the price.
    const { discountPercent = version.discountPercent, ...others } =
      typeof change === 'function' ? change(version) : change;
    const kept = isSuspension(version.cause) && cause !== 'pause' ? version.discountPercent : discountPercent;
    const changed = { ...version, ...others, discountPercent: kept };
    return version.startsOn === on
      ? { ...changed, cause: isSuspension(version.cause) ? version.cause : cause }
      : changed;
  });
}

/** The price of before that a change for a time gives way to: it is no start and no indexation for that. */
function goneBack(version: PriceVersion, before: readonly PriceVersion[]): PriceVersion {
  const isAsBefore = before.some(({ startsOn }) => startsOn === version.startsOn) || isSuspension(version.cause);
  return isAsBefore ? version : { ...version, cause: 'change' };
}

/**
 * The versions with a discount on these days; one in EUR is taken off each price that holds on them.
 * @throws ImpossibleChange when no version holds on the day `on`, or one costs less than the discount
 */
export function withDiscount(versions: readonly PriceVersion[], discount: Discount, days: ChangedDays): PriceVersion[] {
  if ('percent' in discount) return withChange(versions, { discountPercent: discount.percent }, days);
  return withChange(versions, (version) => reducedBy(discount.amount, version), days);
}

function reducedBy(amount: Decimal, { quantity, unitPrice, discountPercent }: PriceVersion): PriceChange {
  const kept = Big(100).minus(discountPercent);
  if (kept.eq(0)) return {};
  const reduced = Big(unitPrice).minus(Big(amount).times(100).div(kept.times(quantity)));
  if (reduced.lt(0)) throw new ImpossibleChange('discount_too_large');
  return { unitPrice: roundHalfUp(reduced, PRICE_DECIMALS) };
}

/**
 * The versions with a pause on these days: 0 EUR.
 * @throws ImpossibleChange when no version holds on the day `on`, or a pause does already
 */
export function withPause(versions: readonly PriceVersion[], days: ChangedDays): PriceVersion[] {
  return suspended(versions, days, { cause: 'pause', after: 'resume' });
}

/**
 * The versions with these days offered, as a trial: 0 EUR, and the price as it was afterwards.
 * @throws ImpossibleChange when no version holds on the day `on`, or a pause does
 */
export function withTrial(versions: readonly PriceVersion[], days: Required<ChangedDays>): PriceVersion[] {
  return suspended(versions, days, { cause: 'trial', after: 'change' });
}

function suspended(
  versions: readonly PriceVersion[],
  { on, until = null }: ChangedDays,
  { cause, after }: Record<'cause' | 'after', PriceCause>,
): PriceVersion[] {
  if (mustHold(versions, on).cause === 'pause') throw new ImpossibleChange('paused');
  return cutFor(versions, { on, until }).map((version) => {
    if (version.startsOn < on) return version;
    if (until === null || version.startsOn <= until) return { ...version, discountPercent: ALL_OFF, cause };
    return version.startsOn === dayAfter(until) && !isSuspension(version.cause)
      ? { ...version, cause: after }
      : version;
  });
}

/**
 * The versions with the pause that holds on the day `on` ended on its eve: the price before it holds again.
 * @throws ImpossibleChange when no pause holds on the day
 */
export function withResume(versions: readonly PriceVersion[], on: CalendarDate): PriceVersion[] {
  if (mustHold(versions, on).cause !== 'pause') throw new ImpossibleChange('not_paused');
  const cut = splitAt(versions, on);
  const before = cut.findLast((version) => version.startsOn < on && !isSuspension(version.cause));
  const resumed = cut.findIndex(({ startsOn }) => startsOn === on);
  const after = cut.findIndex((version, index) => index >= resumed && version.cause !== 'pause');
  return cut.map((version, index) => {
    if (index < resumed || (after !== -1 && index >= after)) return version;
    const discountPercent = before?.discountPercent ?? '0';
    return { ...version, discountPercent, cause: index === resumed ? 'resume' : 'change' };
  });
}

/** The versions ended on the day `lastDay`, included. @throws ImpossibleChange when that is before the first of them */
export function withEnd(versions: readonly PriceVersion[], lastDay: CalendarDate): PriceVersion[] {
  const kept = versions.filter(({ startsOn }) => startsOn <= lastDay);
  if (kept.length === 0) throw new ImpossibleChange('before_start');
  return kept.map((version) =>
    version.endsOn === null || version.endsOn > lastDay ? { ...version, endsOn: lastDay } : version,
  );
}

/**
 * The versions without the one that is to start on the day `startsOn`, after `today`: the one before goes on instead, and
 * takes in a next one that only went back to its price.
 * @throws ImpossibleChange when none is to start on that day, or nothing holds before
 */
export function withoutScheduled(
  versions: readonly PriceVersion[],
  startsOn: CalendarDate,
  today: CalendarDate,
): PriceVersion[] {
  const ordered = versions.toSorted(byStart);
  const place = ordered.findIndex((version) => version.startsOn === startsOn);
  const [before, cancelled] = [ordered[place - 1], ordered[place]];
  if (!cancelled || !before || startsOn <= today) throw new ImpossibleChange('not_scheduled');
  const next = ordered[place + 1];
  const last = next && goesBackTo(before, cancelled, next) ? next : cancelled;
  return ordered
    .filter((version) => version !== cancelled && version !== last)
    .map((version) => (version === before ? { ...version, endsOn: last.endsOn } : version));
}

function goesBackTo(before: PriceVersion, between: PriceVersion, next: PriceVersion): boolean {
  const isNext = between.endsOn !== null && dayAfter(between.endsOn) === next.startsOn;
  const isSamePrice = (['quantity', 'unitPrice', 'discountPercent'] as const).every((key) =>
    Big(next[key]).eq(before[key]),
  );
  return isNext && isSamePrice && (next.cause === 'change' || next.cause === 'resume');
}

function mustHold(versions: readonly PriceVersion[], day: CalendarDate): PriceVersion {
  const found = versions.find((version) => isActiveOn(version, day));
  if (!found) throw new ImpossibleChange('not_active');
  return found;
}

/** The same prices in order, cut where the days of a change begin and end. */
function cutFor(versions: readonly PriceVersion[], { on, until = null }: ChangedDays): PriceVersion[] {
  return until === null ? splitAt(versions, on) : splitAt(splitAt(versions, on), dayAfter(until));
}

/** The same prices in order, with a version that starts on the day where one holds across it. */
function splitAt(versions: readonly PriceVersion[], day: CalendarDate): PriceVersion[] {
  return versions.toSorted(byStart).flatMap((version) => {
    if (version.startsOn >= day || !isActiveOn(version, day)) return [version];
    return [
      { ...version, endsOn: dayBefore(day) },
      { ...version, startsOn: day },
    ];
  });
}
