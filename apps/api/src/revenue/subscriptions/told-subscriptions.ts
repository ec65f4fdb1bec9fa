import { type Period, plainText } from '@terril/domain';
import { bodyOf, type ImportBody, type ImportValues, partOf } from '../../core/import-target.js';
import type { NewSubscription } from './new-subscriptions.js';
import type { PriceVersionFields, SubscriptionOut } from './subscription.dto.js';
import { VERSION } from './subscription-import-fields.js';

/** What rows of a file say of one subscription: any part of it, each row one of its prices. */
export type ToldSubscription = Partial<Omit<NewSubscription, 'versions'>> & {
  versions?: Partial<PriceVersionFields>[];
};

/** Of which a row tells one at least when it is about a subscription. */
const TELLING = ['externalReference', 'service', `${VERSION}unitPrice`];

/** One subscription from its rows. */
export function toldSubscription(rows: ImportValues[]): ToldSubscription {
  const [, own] = partOf(rows[0] ?? {}, VERSION);
  const versions = rows.map((row) => partOf(row, VERSION)[0]).filter((version) => Object.keys(version).length > 0);
  return { ...withPeriods(bodyOf(own)), ...(versions.length > 0 && { versions }) };
}

/** A cell tells a period whole, '2 × Année'; how many units the one of the price has may have a column of its own. */
function withPeriods({ periodUnit, cycle, ...own }: ImportBody): ImportBody {
  const [period, billed] = [periodUnit, cycle] as (Period | undefined)[];
  return {
    ...(period && { periodUnit: period.unit, periodCount: period.count }),
    ...(billed && { cycleUnit: billed.unit, cycleCount: billed.count }),
    ...own,
  };
}

/**
 * The places of the rows of each subscription of a contract: rows with one reference are the prices of one, any other
 * row that names a service or a price is one of its own.
 */
export function rowsOfSubscriptions(rows: ImportValues[]): number[][] {
  const groups: number[][] = [];
  const byReference = new Map<unknown, number[]>();
  for (const [place, row] of rows.entries()) {
    // What the mapping gives by default to each row tells of none.
    if (!TELLING.some((name) => name in row)) continue;
    const { externalReference: reference } = row;
    const group = byReference.get(reference);
    if (group) group.push(place);
    else {
      const own = [place];
      groups.push(own);
      if (reference !== undefined) byReference.set(reference, own);
    }
  }
  return groups;
}

/** The subscription among `stored` that the file tells of: by its reference, else by its service and a price's start. */
export function storedFor(told: ToldSubscription, stored: SubscriptionOut[]): SubscriptionOut | undefined {
  const { externalReference: reference, service, versions = [] } = told;
  const known = reference == null ? undefined : stored.find((each) => each.externalReference === reference);
  if (known || reference != null) return known;
  return stored.find(
    (each) =>
      plainText(each.service) === plainText(service ?? '') &&
      each.versions.some(({ startsOn }) => versions.some((version) => version.startsOn === startsOn)),
  );
}

/** The subscription as it would be with what the file says: a price that starts on a day there is changes that one. */
export function mergedSubscription(told: ToldSubscription, stored: SubscriptionOut): ToldSubscription {
  const { service, category, periodUnit, periodCount, billed, endReason, externalReference } = stored;
  const { cycleUnit, cycleCount, alignment, anchorDay, setupFee } = stored;
  const { versions, ...own } = told;
  return {
    service,
    category,
    periodUnit,
    periodCount,
    billed,
    cycleUnit,
    cycleCount,
    alignment,
    anchorDay,
    setupFee,
    endReason,
    externalReference,
    ...own,
    versions: mergedVersions(versions ?? [], stored.versions),
  };
}

function isOfWhole(told: Partial<PriceVersionFields>, first: { startsOn: string } | undefined): boolean {
  const isDay = (key: string) => key === 'startsOn' || key === 'endsOn';
  return told.startsOn === first?.startsOn && Object.keys(told).every(isDay);
}

function mergedVersions(
  told: Partial<PriceVersionFields>[],
  stored: SubscriptionOut['versions'],
): Partial<PriceVersionFields>[] {
  const held = stored.map(({ startsOn, endsOn, quantity, unitPrice, discountPercent, cause }) => {
    return { startsOn, endsOn, quantity, unitPrice, discountPercent, cause };
  });
  // What names no start is of the only price there is.
  const isOf = (one: Partial<PriceVersionFields>, { startsOn }: { startsOn: string }) =>
    one.startsOn === startsOn || (one.startsOn === undefined && held.length === 1);
  const [only] = told;
  // A row without a price, from the first day on, tells the days of the whole: what ends then is the last price.
  if (only && told.length === 1 && isOfWhole(only, held[0])) {
    const { startsOn: _, ...days } = only;
    return held.map((version, index) => (index === held.length - 1 ? { ...version, ...days } : version));
  }
  const changed = held.map((version) => ({ ...version, ...told.find((each) => isOf(each, version)) }));
  return [...changed, ...told.filter((each) => !held.some((version) => isOf(each, version)))];
}
