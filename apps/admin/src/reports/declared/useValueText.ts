import { useFormat } from '../../ui/useFormat.js';
import type { ReportColumn, Value } from './report.js';

const ABSENT = '–';

/** Writes a figure as its unit asks: '222 681,00 €', '53,0 %', '12,5'. */
export function useValueText(): (value: Value | undefined, unit: ReportColumn['unit']) => string {
  const { money, percent, number, tenths, day } = useFormat();
  return (value, unit) => {
    if (value === null || value === undefined || value === '') return ABSENT;
    if (unit === 'EUR') return money(String(value));
    if (unit === 'percent') return percent(String(value));
    if (unit === 'day') return day(String(value));
    if (unit === 'days') return tenths(String(value));
    return unit === 'text' ? String(value) : number(value);
  };
}
