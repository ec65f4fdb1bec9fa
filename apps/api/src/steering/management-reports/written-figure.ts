import type { FigureFormat } from '@terril/domain';
import { spokenMoney } from '../../core/spoken-amount.js';
import { spokenDay } from '../../core/spoken-day.js';

/** What stands for a figure that nothing is known of: never a zero that was made up. */
export const NOT_FILLED_IN = 'non renseigné';

const COUNT = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 0 });
const PERCENT = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** A figure as the report has it, in French: '222681.00' -> '222 681,00 €', '53.0' -> '53,0 %'. */
export function writtenFigure(value: string | null | undefined, format: FigureFormat): string {
  if (value === null || value === undefined) return NOT_FILLED_IN;
  switch (format) {
    case 'money':
      return spokenMoney(value);
    case 'percent':
      return `${PERCENT.format(value as `${number}`)}\u00a0%`;
    case 'count':
      return COUNT.format(value as `${number}`);
    case 'day':
      return spokenDay(value, 'fr');
    default:
      return value;
  }
}
