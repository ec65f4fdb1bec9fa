import { DateTime } from 'luxon';

/** A day of the calendar, 'YYYY-MM-DD', without hour or time zone. Two of them compare as text. */
export type CalendarDate = string;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MONTH = /^\d{4}-\d{2}$/;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;

function parse(day: CalendarDate): DateTime<true> {
  const date = DateTime.fromISO(day, { zone: 'utc' });
  if (!DAY.test(day) || !date.isValid) throw new RangeError(`Not a calendar date: ${day}`);
  return date;
}

/** Whether a value is a day that exists, 'YYYY-MM-DD', of the years 1900 to 2200. */
export function isCalendarDate(value: unknown): boolean {
  if (typeof value !== 'string' || !DAY.test(value)) return false;
  const { isValid, year } = DateTime.fromISO(value, { zone: 'utc' });
  return isValid && year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** Whether a value is a month, 'YYYY-MM', of the years 1900 to 2200. */
export function isMonth(value: unknown): boolean {
  return typeof value === 'string' && MONTH.test(value) && isCalendarDate(`${value}-01`);
}

/** The day `days` later, or earlier when negative. */
export function addDays(day: CalendarDate, days: number): CalendarDate {
  return parse(day).plus({ days }).toISODate();
}

export const dayAfter = (day: CalendarDate): CalendarDate => addDays(day, 1);

export const dayBefore = (day: CalendarDate): CalendarDate => addDays(day, -1);

/**
 * The same day `months` later, or the last day of a shorter month: 31 January + 1 is 28 or 29 February, + 2 is
 * 31 March. Always count from the anchor of a recurrence, never from the date before, or the 31st is lost in February.
 */
export function addMonths(anchor: CalendarDate, months: number): CalendarDate {
  return parse(anchor).plus({ months }).toISODate();
}

/** How many days there are from one day to another, both included. */
export function daysIn({ startsOn, endsOn }: { startsOn: CalendarDate; endsOn: CalendarDate }): number {
  return parse(endsOn).diff(parse(startsOn), 'days').days + 1;
}

/** The month of a day, 'YYYY-MM'. */
export const monthOf = (day: CalendarDate): string => day.slice(0, 7);

/** The last day of a month given as 'YYYY-MM'. */
export function lastDayOfMonth(month: string): CalendarDate {
  return parse(`${month}-01`).endOf('month').toISODate();
}

/** Every month from `from` to `to`, both included, as 'YYYY-MM'; none when `to` comes first. */
export function monthsBetween(from: string, to: string): string[] {
  const months: string[] = [];
  for (let month = from; month <= to; month = monthOf(addMonths(`${from}-01`, months.length))) months.push(month);
  return months;
}
