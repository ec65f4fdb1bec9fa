import type { CalendarDate } from './dates.js';
import { monthsIn, nthPeriod, type Period, type PeriodUnit } from './periods.js';
import type { Span } from './spans.js';

/** Where billing periods begin: at each anniversary of the start, or with the months, quarters and years of the calendar. */
export const BILLING_ALIGNMENTS = ['anniversary', 'calendar'] as const;
export type BillingAlignment = (typeof BILLING_ALIGNMENTS)[number];

/** When a subscription is billed. */
export interface BillingTerms {
  startsOn: CalendarDate;
  /** What one bill covers; its price may be per another period. */
  cycle: Period;
  alignment: BillingAlignment;
  /** The day of the month, 1 to 28, that periods begin on; null = that of the start, the 1st in the calendar. */
  anchorDay: number | null;
}

/** What a subscription says of when it is billed: by the period of its price, unless it has a cycle of its own. */
export interface BilledBy {
  startsOn: CalendarDate;
  periodUnit: PeriodUnit;
  periodCount: number;
  cycleUnit: PeriodUnit | null;
  cycleCount: number | null;
  alignment: BillingAlignment;
  anchorDay: number | null;
}

export function billingTermsOf({ startsOn, alignment, anchorDay, ...periods }: BilledBy): BillingTerms {
  const unit = periods.cycleUnit ?? periods.periodUnit;
  const count = periods.cycleCount ?? periods.periodCount;
  return { startsOn, cycle: { unit, count }, alignment, anchorDay };
}

/** A period that is billed at once; both days included. */
export interface BillingPeriod {
  startsOn: CalendarDate;
  endsOn: CalendarDate;
}

/**
 * The day that periods are counted from. From the start itself, so that 31 January gives 28 February, then 31 March; a
 * chosen day is at most the 28th, which every month has.
 */
function anchorOf({ startsOn, alignment, anchorDay }: BillingTerms): CalendarDate {
  const [year = '', month = ''] = startsOn.split('-');
  if (alignment === 'anniversary' && anchorDay === null) return startsOn;
  const day = String(anchorDay ?? 1).padStart(2, '0');
  return alignment === 'calendar' ? `${year}-01-${day}` : `${year}-${month}-${day}`;
}

/** The place, from the anchor, of the billing period that holds a day; negative before the anchor. */
function placeOf(terms: BillingTerms, anchor: CalendarDate, day: CalendarDate): number {
  // Within one of the right one: the day of the month decides.
  const near = Math.floor(monthsFrom(anchor, day) / monthsIn(terms.cycle));
  return nthPeriod(anchor, terms.cycle, near).startsOn <= day ? near : near - 1;
}

/** The billing period that holds a day. The first one may begin before the subscription does. */
export function billingPeriodOn(terms: BillingTerms, day: CalendarDate): BillingPeriod {
  const anchor = anchorOf(terms);
  return nthPeriod(anchor, terms.cycle, placeOf(terms, anchor, day));
}

/** The billing period after the one that holds a day. */
export function nextBillingPeriod(terms: BillingTerms, day: CalendarDate): BillingPeriod {
  const anchor = anchorOf(terms);
  return nthPeriod(anchor, terms.cycle, placeOf(terms, anchor, day) + 1);
}

/** The billing periods that have a day in common with those from `startsOn` to `endsOn`, in order. */
export function billingPeriodsWithin(terms: BillingTerms, { startsOn, endsOn }: BillingPeriod): BillingPeriod[] {
  const anchor = anchorOf(terms);
  const periods: BillingPeriod[] = [];
  for (let place = placeOf(terms, anchor, startsOn); ; place++) {
    const period = nthPeriod(anchor, terms.cycle, place);
    if (period.startsOn > endsOn) return periods;
    periods.push(period);
  }
}

/** Calendar months from one day to another, whatever their days in the month. */
function monthsFrom(from: CalendarDate, to: CalendarDate): number {
  const monthsOf = (day: CalendarDate) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return monthsOf(to) - monthsOf(from);
}

/** The days two spans share, or undefined. */
export function sharedDays(period: BillingPeriod, span: Span): BillingPeriod | undefined {
  const startsOn = span.startsOn > period.startsOn ? span.startsOn : period.startsOn;
  const endsOn = span.endsOn !== null && span.endsOn < period.endsOn ? span.endsOn : period.endsOn;
  return startsOn <= endsOn ? { startsOn, endsOn } : undefined;
}
