/** Days since 1970-01-01: a million lines are too many for a date library. */
export type Day = number;

/** Months since January of year 0. */
export type Month = number;

const DAY_IN_MS = 86_400_000;

export const monthOf = (year: number, month: number): Month => year * 12 + month - 1;

export const yearOf = (month: Month): number => Math.floor(month / 12);

/** Ten years, of which the last has just ended. */
export const FIRST_YEAR = 2017;
export const LAST_YEAR = 2026;
export const FIRST_MONTH = monthOf(FIRST_YEAR, 1);
export const MONTH_AFTER = monthOf(LAST_YEAR + 1, 1);

/** The day the measured API is told it is. */
export const TODAY = `${LAST_YEAR}-12-31`;

const firstDays = new Map<Month, Day>();
const texts = new Map<Day, string>();

/** The day `dayOfMonth` (1 to 28, so that every month has it) of a month. */
export function dayOf(month: Month, dayOfMonth: number): Day {
  const first = firstDays.get(month) ?? Date.UTC(yearOf(month), month % 12, 1) / DAY_IN_MS;
  firstDays.set(month, first);
  return first + dayOfMonth - 1;
}

/** 'YYYY-MM-DD', which PostgreSQL reads. */
export function iso(day: Day): string {
  const text = texts.get(day) ?? new Date(day * DAY_IN_MS).toISOString().slice(0, 10);
  texts.set(day, text);
  return text;
}

export const isoOrNull = (day: Day | null): string | null => (day === null ? null : iso(day));

export const LAST_DAY: Day = dayOf(MONTH_AFTER, 1) - 1;
