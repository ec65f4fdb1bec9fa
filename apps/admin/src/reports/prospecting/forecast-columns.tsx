import { useTranslate } from 'react-admin';
import { useFormat } from '../../ui/useFormat.js';
import type { FigureColumn } from '../FigureTable.js';
import type { ForecastFigures } from './figures.js';

const AMOUNTS = [
  'weightedTotal',
  'oneOffAmount',
  'yearlyAmount',
  'untilYearEnd',
  'weightedOneOff',
  'weightedYearly',
  'weightedUntilYearEnd',
] as const;

/** The amounts of a line of the forecast, what counts first. */
export function useForecastColumns(): FigureColumn<ForecastFigures>[] {
  const translate = useTranslate();
  const { money } = useFormat();
  return AMOUNTS.map((amount) => ({
    label: translate(`salesForecast.${amount}`),
    isFigure: true,
    render: (line) => money(line[amount]),
  }));
}
