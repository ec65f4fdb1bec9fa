import { type CalendarDate, dayAfter, dayBefore } from './dates.js';
import type { Decimal } from './money.js';
import { ALL_OFF, isSuspension, type PriceCause, type PriceVersion } from './recurring-revenue.js';
import { byStart, isActiveOn } from './spans.js';

/** What a version may be given from a day. */
export interface PriceChange {
  quantity?: Decimal;
  unitPrice?: Decimal;
  discountPercent?: Decimal;
}

/** Why versions cannot be changed so. */
export type ChangeRefusal = 'not_active' | 'before_start' | 'paused' | 'not_paused' | 'not_scheduled';

export class ImpossibleChange extends Error {
  override readonly name = 'ImpossibleChange';

  constructor(readonly refusal: ChangeRefusal) {
    super(refusal);
  }
}

/**
 * The versions after a change that holds from the day `on` to the day `until`, for ever when it is null. What was true
 * before stays; a change scheduled for later keeps what this one does not name.
 * @throws ImpossibleChange when no version holds on the day
 */
export function withChange(
  versions: readonly PriceVersion[],
  change: PriceChange,
  { on, until = null, cause = 'change' }: { on: CalendarDate; until?: CalendarDate | null; cause?: PriceCause },
): PriceVersion[] {
  mustHold(versions, on);
  const cut = until === null ? splitAt(versions, on) : splitAt(splitAt(versions, on), dayAfter(until));
  return cut.map((version) => {
    if (version.startsOn < on || (until !== null && version.startsOn > until)) return version;
    // A pause goes on as it was: its discount is not that of the price.
    const { discountPercent = version.discountPercent, ...others } = change;
    const kept = isSuspension(version.cause) && cause !== 'pause' ? version.discountPercent : discountPercent;
    const changed = { ...version, ...others, discountPercent: kept };
    return version.startsOn === on
      ? { ...changed, cause: isSuspension(version.cause) ? version.cause : cause }
      : changed;
  });
}

/**
 * The versions with a pause from the day `on` to the day `until`, until it is resumed when that is null: 0 EUR.
 * @throws ImpossibleChange when no version holds on the day, or a pause does already
 */
export function withPause(
  versions: readonly PriceVersion[],
  { on, until = null }: { on: CalendarDate; until?: CalendarDate | null },
): PriceVersion[] {
  if (mustHold(versions, on).cause === 'pause') throw new ImpossibleChange('paused');
  const cut = until === null ? splitAt(versions, on) : splitAt(splitAt(versions, on), dayAfter(until));
  return cut.map((version) => {
    if (version.startsOn < on) return version;
    if (until === null || version.startsOn <= until) return { ...version, discountPercent: ALL_OFF, cause: 'pause' };
    return version.startsOn === dayAfter(until) ? { ...version, cause: 'resume' } : version;
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
 * The versions without the one that is to start on the day `startsOn`, after `today`: the one before goes on instead.
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
  return ordered
    .filter((version) => version !== cancelled)
    .map((version) => (version === before ? { ...version, endsOn: cancelled.endsOn } : version));
}

function mustHold(versions: readonly PriceVersion[], day: CalendarDate): PriceVersion {
  const found = versions.find((version) => isActiveOn(version, day));
  if (!found) throw new ImpossibleChange('not_active');
  return found;
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
