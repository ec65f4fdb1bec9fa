import type { Language } from './errors.js';

const FORMATS: Record<Language, Intl.DateTimeFormat> = {
  fr: new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
};

/** A day as people write it: '2020-03-01' -> '1 mars 2020'. */
export function spokenDay(day: string, language: Language): string {
  return FORMATS[language].format(new Date(day));
}
