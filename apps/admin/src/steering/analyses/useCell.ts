import { useTranslate } from 'react-admin';
import { useFormat } from '../../ui/useFormat.js';
import type { Cell, ResultColumn } from './analysis.js';

/** A value as people read it; what is missing of a group is told, of a figure it is a dash. */
export function useCell(): (value: Cell | undefined, column: Pick<ResultColumn, 'kind' | 'isMeasure'>) => string {
  const translate = useTranslate();
  const { money, number, percent, day } = useFormat();
  return (value, { kind, isMeasure }) => {
    if (value === null || value === undefined) return isMeasure ? '–' : translate('analyses.none');
    if (typeof value === 'boolean') return translate(value ? 'conditions.yes' : 'conditions.no');
    switch (kind) {
      case 'money':
        return money(value);
      case 'integer':
      case 'decimal':
        return number(value);
      case 'percent':
        return percent(value);
      case 'date':
        return day(value);
      default:
        return value;
    }
  };
}
