import type { CalendarDate } from './dates.js';
import type { OrganizationKind } from './organizations.js';
import { isActiveOn, type Span } from './spans.js';

/** A price of a service in a span of days: for a kind of organization, or for all when `kind` is null. */
export interface ListPrice extends Span {
  kind: OrganizationKind | null;
  /** EUR excluding VAT, per unit and period. */
  unitPrice: string;
}

/**
 * The unit price of a service on a day, EUR excluding VAT, for a kind of organization: that of its price list, else that
 * of everybody's, else the standard one. Prices of one kind share no day.
 */
export function priceOn(
  standard: string,
  prices: readonly ListPrice[],
  kind: OrganizationKind,
  day: CalendarDate,
): string {
  const onTheDay = prices.filter((price) => isActiveOn(price, day));
  const listed = onTheDay.find((price) => price.kind === kind) ?? onTheDay.find((price) => price.kind === null);
  return listed?.unitPrice ?? standard;
}
