/** A day of the calendar, 'YYYY-MM-DD', without hour or time zone. Two of them compare as text. */
export type CalendarDate = string;

/** A day in numbers, as people write it: months from 1 to 12. */
interface Civil {
  year: number;
  month: number;
  day: number;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MONTH = /^\d{4}-\d{2}$/;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;
const MONTHS_IN_YEAR = 12;
const DAYS_IN_YEAR = 365;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

function lengthOf({ year, month }: Omit<Civil, 'day'>): number {
  return (MONTH_LENGTHS[month - 1] ?? 0) + (month === 2 && isLeap(year) ? 1 : 0);
}

/** Undefined of what is no day. */
function read(text: string): Civil | undefined {
  const civil = { year: Number(text.slice(0, 4)), month: Number(text.slice(5, 7)), day: Number(text.slice(8)) };
  return DAY.test(text) && civil.day >= 1 && civil.day <= lengthOf(civil) ? civil : undefined;
}

function parse(text: CalendarDate): Civil {
  const civil = read(text);
  if (!civil) throw new RangeError(`Not a calendar date: ${text}`);
  return civil;
}

function written({ year, month, day }: Civil): CalendarDate {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

function monthsAfter({ year, month }: Omit<Civil, 'day'>, months: number): Omit<Civil, 'day'> {
  const place = year * MONTHS_IN_YEAR + month - 1 + months;
  return { year: Math.floor(place / MONTHS_IN_YEAR), month: (place % MONTHS_IN_YEAR) + 1 };
}

/** How many days there are before, from the first day of the year 1. */
function placeOf({ year, month, day }: Civil): number {
  const before = year - 1;
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  const months = Array.from({ length: month - 1 }, (_, index) => lengthOf({ year, month: index + 1 }));
  return before * DAYS_IN_YEAR + leapDays + months.reduce((total, length) => total + length, 0) + day - 1;
}

/** Whether a value is a day that exists, 'YYYY-MM-DD', of the years 1900 to 2200. */
export function isCalendarDate(value: unknown): boolean {
  const civil = typeof value === 'string' ? read(value) : undefined;
  return civil !== undefined && civil.year >= FIRST_YEAR && civil.year <= LAST_YEAR;
}

/** Whether a value is a month, 'YYYY-MM', of the years 1900 to 2200. */
export function isMonth(value: unknown): boolean {
  return typeof value === 'string' && MONTH.test(value) && isCalendarDate(`${value}-01`);
}

/** The day `days` later, or earlier when negative. */
export function addDays(day: CalendarDate, days: number): CalendarDate {
  const civil = parse(day);
  let reached = civil.day + days;
  let month: Omit<Civil, 'day'> = civil;
  for (; reached < 1; reached += lengthOf(month)) month = monthsAfter(month, -1);
  for (; reached > lengthOf(month); month = monthsAfter(month, 1)) reached -= lengthOf(month);
  return written({ ...month, day: reached });
}

export const dayAfter = (day: CalendarDate): CalendarDate => addDays(day, 1);

export const dayBefore = (day: CalendarDate): CalendarDate => addDays(day, -1);

/**
 * The same day `months` later, or the last day of a shorter month: 31 January + 1 is 28 or 29 February, + 2 is
 * 31 March. Always count from the anchor of a recurrence, never from the date before, or the 31st is lost in February.
 */
export function addMonths(anchor: CalendarDate, months: number): CalendarDate {
  const { day, ...from } = parse(anchor);
  const month = monthsAfter(from, months);
  return written({ ...month, day: Math.min(day, lengthOf(month)) });
}

/** How many days there are from one day to another, both included. */
export function daysIn({ startsOn, endsOn }: { startsOn: CalendarDate; endsOn: CalendarDate }): number {
  return placeOf(parse(endsOn)) - placeOf(parse(startsOn)) + 1;
}

/** The month of a day, 'YYYY-MM'. */
export const monthOf = (day: CalendarDate): string => day.slice(0, 7);

/** The last day of a month given as 'YYYY-MM'. */
export function lastDayOfMonth(month: string): CalendarDate {
  const first = parse(`${month}-01`);
  return written({ ...first, day: lengthOf(first) });
}

/** Every month from `from` to `to`, both included, as 'YYYY-MM'; none when `to` comes first. */
export function monthsBetween(from: string, to: string): string[] {
  const months: string[] = [];
  for (let month = from; month <= to; month = monthOf(addMonths(`${from}-01`, months.length))) months.push(month);
  return months;
}
