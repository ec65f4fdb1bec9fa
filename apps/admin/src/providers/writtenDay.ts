import { i18nProvider } from './i18n/index.js';

/** A day as titles write it, in the screen's language: '2020-06-01' -> '1er juin 2020' */
export function writtenDay(day: string): string {
  const isEnglish = i18nProvider.getLocale() === 'en';
  const format = new Intl.DateTimeFormat(isEnglish ? 'en-GB' : 'fr-FR', { dateStyle: 'long', timeZone: 'UTC' });
  const text = format.format(new Date(day));
  return isEnglish ? text : text.replace(/^1 /, '1er ');
}
