import { addDays, addMonths, type CalendarDate } from './dates.js';
import { fiscalYear, fiscalYearOf } from './fiscal-year.js';

/** The days from `from` up to the day before `before`. */
export interface DayRange {
  from: CalendarDate;
  before: CalendarDate;
}

/** What a day relative to today is counted from. */
export interface Calendar {
  today: CalendarDate;
  /** 1 to 12. */
  fiscalYearStartMonth: number;
}

export const NAMED_PERIODS = [
  'yesterday',
  'today',
  'tomorrow',
  'lastWeek',
  'thisWeek',
  'nextWeek',
  'lastMonth',
  'thisMonth',
  'nextMonth',
  'lastQuarter',
  'thisQuarter',
  'nextQuarter',
  'lastYear',
  'thisYear',
  'nextYear',
  'lastFiscalYear',
  'thisFiscalYear',
  'nextFiscalYear',
] as const;
export type NamedPeriod = (typeof NAMED_PERIODS)[number];

export const DURATION_UNITS = ['day', 'week', 'month', 'year'] as const;
export type DurationUnit = (typeof DURATION_UNITS)[number];

export interface Duration {
  /** At least 1. */
  n: number;
  unit: DurationUnit;
}

/** The days a period is on the day `today`. Weeks begin on Monday, quarters in January, April, July and October. */
export function daysOfPeriod(period: NamedPeriod, { today, fiscalYearStartMonth }: Calendar): DayRange {
  const [year, month] = today.split('-').map(Number) as [number, number];
  const monthStart = `${today.slice(0, 7)}-01`;
  const quarterStart = addMonths(monthStart, -((month - 1) % 3));
  const fiscalYearStart = fiscalYear(fiscalYearOf(today, fiscalYearStartMonth), fiscalYearStartMonth).from;
  const yearStart = `${year}-01-01`;
  const ranges: Record<NamedPeriod, DayRange> = {
    yesterday: days(today, -1, 1),
    today: days(today, 0, 1),
    tomorrow: days(today, 1, 1),
    lastWeek: days(mondayOf(today), -7, 7),
    thisWeek: days(mondayOf(today), 0, 7),
    nextWeek: days(mondayOf(today), 7, 7),
    lastMonth: months(monthStart, -1, 1),
    thisMonth: months(monthStart, 0, 1),
    nextMonth: months(monthStart, 1, 1),
    lastQuarter: months(quarterStart, -3, 3),
    thisQuarter: months(quarterStart, 0, 3),
    nextQuarter: months(quarterStart, 3, 3),
    lastYear: months(yearStart, -12, 12),
    thisYear: months(yearStart, 0, 12),
    nextYear: months(yearStart, 12, 12),
    lastFiscalYear: months(fiscalYearStart, -12, 12),
    thisFiscalYear: months(fiscalYearStart, 0, 12),
    nextFiscalYear: months(fiscalYearStart, 12, 12),
  };
  return ranges[period];
}

/** The `duration` that ends with today: 7 days are today and the six before. */
export function lastDays(duration: Duration, today: CalendarDate): DayRange {
  return { from: addDays(shifted(today, duration, -1), 1), before: addDays(today, 1) };
}

/** The `duration` that begins with today: 7 days are today and the six after. */
export function nextDays(duration: Duration, today: CalendarDate): DayRange {
  return { from: today, before: shifted(today, duration, 1) };
}

function shifted(day: CalendarDate, { n, unit }: Duration, sign: 1 | -1): CalendarDate {
  if (unit === 'day') return addDays(day, sign * n);
  if (unit === 'week') return addDays(day, sign * n * 7);
  return addMonths(day, sign * n * (unit === 'year' ? 12 : 1));
}

function days(start: CalendarDate, offset: number, length: number): DayRange {
  const from = addDays(start, offset);
  return { from, before: addDays(from, length) };
}

function months(start: CalendarDate, offset: number, length: number): DayRange {
  return { from: addMonths(start, offset), before: addMonths(start, offset + length) };
}

/** 1 January 1900 was a Monday. */
function mondayOf(day: CalendarDate): CalendarDate {
  const sinceMonday = Math.round((Date.parse(day) - Date.parse('1900-01-01')) / 86_400_000) % 7;
  return addDays(day, -sinceMonday);
}
