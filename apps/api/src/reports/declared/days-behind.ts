import { addMonths, lastDayOfMonth, monthOf } from '@terril/domain';
import type { Cell } from '../engine/records-behind.js';

/** The first and last day of what a figure counts: its month, in its year, where the rows are months, else its span. */
export function daysOf({ key, by, span }: Cell): [from: string, to: string] {
  if (by !== 'month' || key === undefined) return [span.from, span.to];
  const first = addMonths(`${key}-01`, -12 * span.yearsBefore);
  return [first, lastDayOfMonth(monthOf(first))];
}
