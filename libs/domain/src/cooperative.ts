import { addMonths, type CalendarDate } from './dates.js';

/** What links a member to a SCIC: the kinds of members that article 19 septies of the law of 10 September 1947 tells apart. */
export const LEGAL_LINKS = ['employee', 'producer', 'beneficiary', 'volunteer', 'authority', 'other'] as const;
export type LegalLink = (typeof LEGAL_LINKS)[number];

/** Why a member leaves. */
export const LEAVING_REASONS = ['resignation', 'exclusion', 'death', 'lost_quality'] as const;
export type LeavingReason = (typeof LEAVING_REASONS)[number];

/** Who of the register is asked for: those of today, those who left, those whose admission is to come. */
export const MEMBERSHIP_STATES = ['present', 'left', 'upcoming'] as const;
export type MembershipState = (typeof MEMBERSHIP_STATES)[number];

/** Kinds of members that a SCIC cannot do without, beside a third one: who works there, and whom it serves. */
const FEWEST_LINKS = 3;

/** What the members of a SCIC lack by article 19 septies of the law of 1947; empty = nothing. */
export type MissingLink = 'employee' | 'beneficiary' | 'third';

/** What is missing among the legal links that the members of a day have: employees or producers, beneficiaries, and a third kind. */
export function missingLinks(links: Iterable<LegalLink>): MissingLink[] {
  // Producers stand in for employees: they are one kind of member.
  const present = new Set([...links].map((link) => (link === 'producer' ? 'employee' : link)));
  return [
    ...(present.has('employee') ? [] : (['employee'] as const)),
    ...(present.has('beneficiary') ? [] : (['beneficiary'] as const)),
    ...(present.size < FEWEST_LINKS ? (['third'] as const) : []),
  ];
}

const MONTHS_IN_YEAR = 12;

/**
 * The day by which the cooperative review has to be done again: five years after the last one at most (article 25-1 of the law
 * of 1947; 19 duodecies: every SCIC, whatever its size), fewer where the statutes say so.
 */
export function nextReviewBy(lastReview: CalendarDate, years: number): CalendarDate {
  return addMonths(lastReview, years * MONTHS_IN_YEAR);
}
