import { loadGeography } from '@terril/geography';
import { TERMS } from '@terril/domain';
import type { Sentence } from '../../core/errors.js';
import type { RowKind } from './declaration.js';

type NameOfKey = NonNullable<RowKind['name']>;

/** Keys that are values of a fixed list. */
export function termsOf(list: keyof typeof TERMS.fr): NameOfKey {
  return (key, language) => (TERMS[language][list] as Record<string, string>)[key];
}

/** Keys that are words of the report. */
export function namesOf(names: Record<string, Sentence>): NameOfKey {
  return (key, language) => names[key]?.[language];
}

/** Keys that are months. */
export const monthName: NameOfKey = (key, language) =>
  /^\d{4}-\d\d$/.test(key) ? MONTHS[language].format(new Date(`${key}-01`)) : undefined;

const month = (locale: string) => new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
const MONTHS = { fr: month('fr-FR'), en: month('en-GB') };

/** Keys that are INSEE codes. */
export const communeName: NameOfKey = (key) => loadGeography().commune(key)?.name;

/** Keys that are codes of EPCI. */
export const epciName: NameOfKey = (key) => loadGeography().epci(key)?.name;
