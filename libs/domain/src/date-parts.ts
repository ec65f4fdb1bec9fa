import type { DatePart } from './analyses.js';
import { addDays, addMonths, type CalendarDate, dayBefore } from './dates.js';

const MONTHS = { year: 12, fiscalYear: 12, quarter: 3, month: 1 } as const;

/** The last day of the period that begins on `from`. */
export function lastDayOfPart(part: DatePart, from: CalendarDate): CalendarDate {
  if (part === 'day') return from;
  return part === 'week' ? addDays(from, 6) : dayBefore(addMonths(from, MONTHS[part]));
}

/**
 * What the period that begins on `from` is called: '2020', 'T1 2020', 'mars 2020', 'S53 2020'. A fiscal year goes by the
 * year it begins in; a week by the year of its Thursday (ISO 8601). A day is its own name.
 */
export function partName(part: DatePart, from: CalendarDate, language: 'fr' | 'en'): string {
  const year = from.slice(0, 4);
  if (part === 'day') return from;
  if (part === 'quarter') return `${language === 'fr' ? 'T' : 'Q'}${(Number(from.slice(5, 7)) + 2) / 3} ${year}`;
  if (part === 'month') return MONTH_NAME[language].format(new Date(from));
  if (part === 'week') return weekName(from, language);
  return year;
}

const monthName = (locale: string) =>
  new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
const MONTH_NAME = { fr: monthName('fr-FR'), en: monthName('en-GB') };

function weekName(monday: CalendarDate, language: 'fr' | 'en'): string {
  const thursday = addDays(monday, 3);
  const year = thursday.slice(0, 4);
  const days = (Date.parse(thursday) - Date.parse(`${year}-01-01`)) / 86_400_000;
  return `${language === 'fr' ? 'S' : 'W'}${String(Math.floor(days / 7) + 1).padStart(2, '0')} ${year}`;
}
