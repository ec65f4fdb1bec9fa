import { type CalendarDate, daysIn } from '@terril/domain';

/** Whole years from the first day of a timeline to its last, on a line of 100 %. */
export interface TimelineScale {
  years: number[];
  /** Where the morning of a day is, in percent. */
  placeOf: (day: CalendarDate) => number;
}

const MOST_YEARS = 6;

export function scaleOf(from: CalendarDate, to: CalendarDate): TimelineScale {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const startsOn = `${first}-01-01`;
  const whole = daysIn({ startsOn, endsOn: `${last}-12-31` });
  return {
    years: Array.from({ length: last - first + 1 }, (_, index) => first + index),
    placeOf: (day) => ((daysIn({ startsOn, endsOn: day }) - 1) / whole) * 100,
  };
}

/** Those that there is room to write. */
export const writtenYears = ({ years }: TimelineScale): number[] =>
  years.filter((_, index) => index % Math.ceil(years.length / MOST_YEARS) === 0);
