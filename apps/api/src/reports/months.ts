import { addMonths, type CalendarDate, lastDayOfMonth, monthOf } from '@terril/domain';
import { BadRequest } from '../core/errors.js';
import type { MonthsQuery } from './report.dto.js';

/**
 * First and last day of the months asked for: the 12 up to that of `today` unless told.
 * @param most months
 * @throws BadRequest when they are in the wrong order or too many
 */
export function daysOfMonths(
  { from, to }: Pick<MonthsQuery, 'from' | 'to'>,
  today: CalendarDate,
  most = MOST_MONTHS,
): [first: CalendarDate, last: CalendarDate] {
  const last = to ?? monthOf(today);
  const first = from ?? monthOf(addMonths(`${last}-01`, -11));
  if (first > last) throw WRONG_ORDER;
  if (addMonths(`${first}-01`, most) <= `${last}-01`) throw tooMany(most);
  return [`${first}-01`, lastDayOfMonth(last)];
}

/** The same months a year before, by their first and last days. */
export function yearBefore([first, last]: [CalendarDate, CalendarDate]): [CalendarDate, CalendarDate] {
  return [addMonths(first, -12), lastDayOfMonth(monthOf(addMonths(last, -12)))];
}

const MOST_MONTHS = 600;
const WRONG_ORDER = new BadRequest(
  'bad_query',
  { fr: 'Le premier mois est après le dernier.', en: 'The first month comes after the last.' },
  { from: { fr: 'Après le dernier mois.', en: 'After the last month.' } },
);
const tooMany = (most: number) =>
  new BadRequest(
    'bad_query',
    { fr: `${most} mois au plus.`, en: `At most ${most} months.` },
    {
      from: { fr: `Trop loin du dernier mois : ${most} au plus.`, en: `Too far from the last month: at most ${most}.` },
    },
  );
