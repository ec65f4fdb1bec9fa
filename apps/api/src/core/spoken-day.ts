import type { Language } from './errors.js';

const FORMATS: Record<Language, Intl.DateTimeFormat> = {
  fr: new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
};

const MONTHS: Record<Language, Intl.DateTimeFormat> = {
  fr: new Intl.DateTimeFormat('fr-FR', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
};

/** A month as people write it: '2020-03' -> 'mars 2020'. */
export const spokenMonth = (month: string, language: Language): string => MONTHS[language].format(new Date(month));

/** A day as people write it: '2020-03-01' -> '1er mars 2020'. */
export function spokenDay(day: string, language: Language): string {
  const spoken = FORMATS[language].format(new Date(day));
  return language === 'fr' ? spoken.replace(/^1 /, '1er ') : spoken;
}
