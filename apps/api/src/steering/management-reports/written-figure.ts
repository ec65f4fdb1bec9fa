import type { FigureFormat } from '@terril/domain';
import type { Language } from '../../core/errors.js';
import { spokenMoney } from '../../core/spoken-amount.js';
import { spokenDay } from '../../core/spoken-day.js';

/** What stands for a figure that nothing is known of: never a zero that was made up. */
export const NOT_FILLED_IN: Record<Language, string> = { fr: 'non renseigné', en: 'not filled in' };

const formats = (locale: string) => ({
  count: new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }),
  percent: new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
});
const FORMATS: Record<Language, ReturnType<typeof formats>> = { fr: formats('fr-FR'), en: formats('en-GB') };

/** A figure as the report has it, in its language: '222681.00' -> '222 681,00 €', '53.0' -> '53,0 %'. */
export function writtenFigure(value: string | null | undefined, format: FigureFormat, language: Language): string {
  if (value === null || value === undefined) return NOT_FILLED_IN[language];
  switch (format) {
    case 'money':
      return spokenMoney(value, language);
    case 'percent':
      return `${FORMATS[language].percent.format(value as `${number}`)}${language === 'fr' ? '\u00a0' : ''}%`;
    case 'count':
      return FORMATS[language].count.format(value as `${number}`);
    case 'day':
      return spokenDay(value, language);
    default:
      return value;
  }
}
