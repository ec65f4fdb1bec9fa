import { isSigned, type Staged } from './contracts.js';
import { addMonths, dayAfter, type CalendarDate } from './dates.js';
import type { OrganizationStatus } from './organizations.js';
import { byStart, isActiveOn, type Span } from './spans.js';

/**
 * All that tells when an organization was a user of the cooperative. Of a contract that was handed over, and of its
 * subscriptions, the days on which it was the organization's (`heldParts`): `isHandedOver` where these end by that.
 */
export interface UserRecords {
  /** The explicit first day as a user: it wins over the records. */
  userSince: CalendarDate | null;
  contracts: (Span & Staged)[];
  /** Each with the stage of its contract. */
  subscriptions: (Span & Staged & { endReason?: string | null; isHandedOver?: boolean })[];
  /** The days of its issued invoices, credit notes excluded. */
  invoices: CalendarDate[];
}

/** A body without an invoice for so long is no longer a user; one that comes back after so long is returning. */
const ABSENCE_MONTHS = 12;

const earliest = (days: readonly CalendarDate[]): CalendarDate | null =>
  days.reduce<CalendarDate | null>((first, day) => (first === null || day < first ? day : first), null);

/** Signed contracts, and the subscriptions of these. */
const signedSpans = ({ contracts, subscriptions }: UserRecords): Span[] =>
  [...contracts, ...subscriptions].filter(isSigned);

/** Every recorded stay as a user: signed contracts, their subscriptions, and each invoice for its own day. */
const recordedSpans = (records: UserRecords): Span[] => [
  ...signedSpans(records),
  ...records.invoices.map((day) => ({ startsOn: day, endsOn: day })),
];

/**
 * The first day as a user (DOMAIN.md, New user): the explicit `userSince`, or else the earliest of the first contract's
 * start, the first subscription's start and the first invoice; null for who never was one.
 */
export function firstDayAsUser(records: UserRecords): CalendarDate | null {
  return records.userSince ?? earliest(recordedSpans(records).map(({ startsOn }) => startsOn));
}

/**
 * What an organization is on a day (DOMAIN.md, Words): a user by a running contract or subscription, or by an invoice of
 * the 12 months up to that day; former when it was a user before; otherwise a partner or a prospect.
 */
export function statusOn(records: UserRecords, day: CalendarDate, isPartner: boolean): OrganizationStatus {
  const { invoices, userSince } = records;
  if (signedSpans(records).some((span) => isActiveOn(span, day))) return 'user';
  if (invoices.some((issuedOn) => issuedOn <= day && day < addMonths(issuedOn, ABSENCE_MONTHS))) return 'user';
  const known = [userSince, ...recordedSpans(records).map(({ startsOn }) => startsOn)];
  if (known.some((start) => start !== null && start < day)) return 'former';
  return isPartner ? 'partner' : 'prospect';
}

/**
 * The returns of a former user (DOMAIN.md, New user): each start that follows 12 months or more without any record;
 * `leftOn` is the last day before the absence. The explicit `userSince` counts as a stay up to the first record, and
 * what ended before it is left out, so that nobody is new and returning in the same year.
 */
export function returnsAsUser(records: UserRecords): { on: CalendarDate; leftOn: CalendarDate }[] {
  const { userSince } = records;
  const spans = recordedSpans(records)
    .filter(({ endsOn }) => userSince === null || endsOn === null || endsOn >= userSince)
    .toSorted(byStart);
  const returns: { on: CalendarDate; leftOn: CalendarDate }[] = [];
  let leftOn: CalendarDate | null | undefined;
  for (const { startsOn, endsOn } of spans) {
    if (leftOn === null) break;
    if (leftOn !== undefined && addMonths(dayAfter(leftOn), ABSENCE_MONTHS) <= startsOn)
      returns.push({ on: startsOn, leftOn });
    if (leftOn === undefined || endsOn === null || endsOn > leftOn) leftOn = endsOn;
  }
  return returns;
}

/**
 * Whether a user was lost between two days, both included: its last subscription ended in between, none runs on the day
 * after, and no invoice followed that end. `on` is the last day included. Only what had begun by `to` counts: a later
 * return does not rewrite the report of a past year. Whose last subscription was handed over is not lost.
 */
export function lostIn(
  { subscriptions, invoices }: UserRecords,
  from: CalendarDate,
  to: CalendarDate,
): { on: CalendarDate; reason: string | null } | null {
  const begun = subscriptions.filter((one) => isSigned(one) && one.startsOn <= dayAfter(to));
  const ends = begun.map(({ endsOn }) => endsOn).filter((end) => end !== null);
  const on = ends.reduce((last, end) => (end > last ? end : last), '');
  if (ends.length < begun.length || on < from || on > to) return null;
  if (invoices.some((issuedOn) => issuedOn > on && issuedOn <= to)) return null;
  const last = begun.filter(({ endsOn, isHandedOver }) => endsOn === on && !isHandedOver);
  if (last.length === 0) return null;
  const reason = last.find(({ endReason }) => endReason)?.endReason;
  return { on, reason: reason ?? null };
}
