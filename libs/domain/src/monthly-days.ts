import { addMonths, type CalendarDate, lastDayOfMonth, monthOf } from './dates.js';

/** The day numbered `day` (1 to 31) of the month of `at`: the last one of a shorter month. */
function dayInMonth(day: number, at: CalendarDate): CalendarDate {
  const wanted = `${monthOf(at)}-${String(day).padStart(2, '0')}`;
  const last = lastDayOfMonth(monthOf(at));
  return wanted < last ? wanted : last;
}

/** The last time that the day numbered `day` of each month came, `today` included. */
export function lastMonthlyDay(day: number, today: CalendarDate): CalendarDate {
  const thisMonth = dayInMonth(day, today);
  return thisMonth <= today ? thisMonth : dayInMonth(day, addMonths(`${monthOf(today)}-01`, -1));
}

/** The next time that it comes, after `today`. */
export function nextMonthlyDay(day: number, today: CalendarDate): CalendarDate {
  const thisMonth = dayInMonth(day, today);
  return thisMonth > today ? thisMonth : dayInMonth(day, addMonths(`${monthOf(today)}-01`, 1));
}
