import { addMonths, type CalendarDate, lastDayOfMonth, monthOf } from '@terril/domain';
import { BadRequest } from '../core/errors.js';
import type { MonthsQuery } from './report.dto.js';

/**
 * First and last day of the months asked for: the 12 up to that of `today` unless told.
 * @throws BadRequest when they are in the wrong order or too many
 */
export function daysOfMonths(
  { from, to }: Pick<MonthsQuery, 'from' | 'to'>,
  today: CalendarDate,
): [first: CalendarDate, last: CalendarDate] {
  const last = to ?? monthOf(today);
  const first = from ?? monthOf(addMonths(`${last}-01`, -11));
  if (first > last) throw WRONG_ORDER;
  if (addMonths(`${first}-01`, MOST_MONTHS) <= `${last}-01`) throw TOO_MANY;
  return [`${first}-01`, lastDayOfMonth(last)];
}

const MOST_MONTHS = 600;
const WRONG_ORDER = new BadRequest(
  'bad_query',
  { fr: 'Le premier mois est après le dernier.', en: 'The first month comes after the last.' },
  { from: { fr: 'Après le dernier mois.', en: 'After the last month.' } },
);
const TOO_MANY = new BadRequest(
  'bad_query',
  { fr: `${MOST_MONTHS} mois au plus.`, en: `At most ${MOST_MONTHS} months.` },
  { from: { fr: 'Trop loin du dernier mois.', en: 'Too far from the last month.' } },
);
