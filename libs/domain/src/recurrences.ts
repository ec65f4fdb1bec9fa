import { addDays, addMonths, type CalendarDate } from './dates.js';

export const REPEAT_UNITS = ['day', 'week', 'month', 'year'] as const;
export type RepeatUnit = (typeof REPEAT_UNITS)[number];

/** Every `every` units, until the day `until` included, or `count` times in all; for ever when neither is told. */
export interface Repeat {
  every: number;
  unit: RepeatUnit;
  until: CalendarDate | null;
  count: number | null;
}

/** One of a series: the day of its first one, and its own rank in it, from 0. */
export interface Occurrence {
  from: CalendarDate;
  rank: number;
}

/** The day of the n-th of a series, from 0: always counted from the first one, so that the 31st is not lost in February. */
export function nthDay(from: CalendarDate, { every, unit }: Pick<Repeat, 'every' | 'unit'>, n: number): CalendarDate {
  if (unit === 'day') return addDays(from, every * n);
  if (unit === 'week') return addDays(from, 7 * every * n);
  return addMonths(from, every * n * (unit === 'year' ? 12 : 1));
}

/**
 * The one to be planned when `occurrence` is over: the first after it that is on the day `notBefore` or later, so that
 * what was done late leaves no heap of missed ones. Undefined once the series has ended; those left out count.
 */
export function nextOccurrence(
  repeat: Repeat,
  { from, rank }: Occurrence,
  notBefore: CalendarDate,
): { day: CalendarDate; rank: number } | undefined {
  for (let next = rank + 1; ; next++) {
    if (repeat.count !== null && next >= repeat.count) return undefined;
    const day = nthDay(from, repeat, next);
    if (repeat.until !== null && day > repeat.until) return undefined;
    if (day >= notBefore) return { day, rank: next };
  }
}
