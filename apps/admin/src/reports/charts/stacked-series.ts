import type { BarSeriesType } from '@mui/x-charts';
import { CHART_COLORS } from '../../ui/colors.js';

/** One part of what bars are made of: a value for each bar. */
export interface Part {
  label: string;
  values: number[];
}

/** Bars cut into these parts, each in its color, those below zero under the line. */
export function stackedSeries(parts: Part[], format: (value: number) => string): BarSeriesType[] {
  return parts.map(({ label, values }, index) => ({
    type: 'bar',
    label,
    data: values,
    stack: 'all',
    stackOffset: 'diverging',
    color: CHART_COLORS[index % CHART_COLORS.length],
    valueFormatter: (value) => (value === null ? '' : format(value)),
  }));
}
