import { addMonths, dayBefore, type CalendarDate } from './dates.js';

export const PERIOD_UNITS = ['month', 'quarter', 'semester', 'year'] as const;
export type PeriodUnit = (typeof PERIOD_UNITS)[number];

/** How often a subscription is billed: every `count` units. */
export interface Period {
  unit: PeriodUnit;
  count: number;
}

const MONTHS: Record<PeriodUnit, number> = { month: 1, quarter: 3, semester: 6, year: 12 };

/** The periods offered for a subscription, shortest first. */
export const SUBSCRIPTION_PERIODS: readonly Period[] = [
  { unit: 'month', count: 1 },
  { unit: 'quarter', count: 1 },
  { unit: 'semester', count: 1 },
  { unit: 'year', count: 1 },
  { unit: 'year', count: 2 },
  { unit: 'year', count: 3 },
];

/** The length of a period in months. */
export function monthsIn({ unit, count }: Period): number {
  return MONTHS[unit] * count;
}

/**
 * The n-th period (from 0) of a recurrence; `endsOn` is the last day included. Both ends are computed from the anchor
 * day, so that periods touch without gap or overlap: from 31 January, 28 or 29 February, then 31 March.
 */
export function nthPeriod(
  anchor: CalendarDate,
  period: Period,
  n: number,
): { startsOn: CalendarDate; endsOn: CalendarDate } {
  const months = monthsIn(period);
  return { startsOn: addMonths(anchor, n * months), endsOn: dayBefore(addMonths(anchor, (n + 1) * months)) };
}
