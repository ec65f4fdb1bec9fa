import { addMonths, dayBefore, type CalendarDate } from './dates.js';

export interface FiscalYear {
  year: number;
  from: CalendarDate;
  /** The last day included. */
  to: CalendarDate;
}

/** The fiscal year that starts on the first of `startMonth` (1 to 12) of `year`, and is named by that year. */
export function fiscalYear(year: number, startMonth: number): FiscalYear {
  const from = `${String(year).padStart(4, '0')}-${String(startMonth).padStart(2, '0')}-01`;
  return { year, from, to: dayBefore(addMonths(from, 12)) };
}

/** The name of the fiscal year a day belongs to. */
export function fiscalYearOf(day: CalendarDate, startMonth: number): number {
  const [year, month] = day.split('-').map(Number) as [number, number, number];
  return month >= startMonth ? year : year - 1;
}
