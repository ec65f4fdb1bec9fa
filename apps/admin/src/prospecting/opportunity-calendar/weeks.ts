import { addDays, daysIn, lastDayOfMonth } from '@terril/domain';

/** The days of a month by week, Monday first; undefined where a week begins before it or ends after it. */
export function weeksOf(month: string): (string | undefined)[][] {
  const first = `${month}-01`;
  const before = (new Date(first).getUTCDay() + 6) % 7;
  const length = daysIn({ startsOn: first, endsOn: lastDayOfMonth(month) });
  const places = Array.from({ length: 7 * Math.ceil((before + length) / 7) }, (_, place) => {
    const index = place - before;
    return index >= 0 && index < length ? addDays(first, index) : undefined;
  });
  return Array.from({ length: places.length / 7 }, (_, week) => places.slice(7 * week, 7 * week + 7));
}
