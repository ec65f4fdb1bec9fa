import { type CalendarDate, dayAfter, dayBefore } from './dates.js';
import { indexedPrice } from './indexation.js';
import type { Decimal } from './money.js';
import type { PriceVersion } from './recurring-revenue.js';
import { byStart, isActiveOn } from './spans.js';
import { withChange } from './version-changes.js';

/** The new end of a contract of fixed term, and what its prices are raised by, in percent. */
export interface FixedRenewal {
  /** The last day of the contract so far. */
  endedOn: CalendarDate;
  /** Its last day from now on. */
  endsOn: CalendarDate;
  /** '0' keeps the prices. */
  percent: Decimal;
}

/** New prices are rounded to the cent. */
const STEP = '0.01';

/**
 * The prices of a subscription once its contract is renewed: one that would end with it goes on to the new end; what runs
 * on the day after the old end costs `percent` more from that day, to the next change of price that was scheduled.
 * Undefined when nothing changes: it ended before, or starts later.
 */
export function renewedVersions(
  versions: readonly PriceVersion[],
  { endedOn, endsOn, percent }: FixedRenewal,
): PriceVersion[] | undefined {
  const from = dayAfter(endedOn);
  const last = versions.toSorted(byStart).at(-1);
  const prolonged =
    last?.endsOn === endedOn ? versions.map((each) => (each === last ? { ...each, endsOn } : each)) : versions;
  const current = prolonged.find((each) => isActiveOn(each, from));
  if (!current) return undefined;
  const unitPrice = indexedPrice(current.unitPrice, { percent }, STEP);
  if (Number(percent) === 0 || Number(unitPrice) === Number(current.unitPrice)) {
    return prolonged === versions ? undefined : [...prolonged];
  }
  const scheduled = prolonged.find(
    (each) => each.startsOn > from && Number(each.unitPrice) !== Number(current.unitPrice),
  );
  const until = scheduled ? dayBefore(scheduled.startsOn) : null;
  return withChange(prolonged, { unitPrice }, { on: from, until });
}
