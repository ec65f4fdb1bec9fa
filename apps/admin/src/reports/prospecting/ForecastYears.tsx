import { useTranslate } from 'react-admin';
import { useFormat } from '../../ui/useFormat.js';
import { FigureTable } from '../FigureTable.js';
import type { Forecast } from './figures.js';
import { useForecastColumns } from './forecast-columns.js';

/** What each fiscal year may gain of those that are expected in it. */
export function ForecastYears({ forecast }: { forecast: Forecast }) {
  const translate = useTranslate();
  const amounts = useForecastColumns();
  const { number } = useFormat();
  return (
    <FigureTable<Forecast['years'][number]>
      label={translate('salesForecast.byYear')}
      rows={forecast.years}
      isFirstKept
      keyOf={({ year }) => year}
      columns={[
        { label: translate('report.year'), isShort: true, render: ({ year }) => year },
        { label: translate('salesForecast.count'), isFigure: true, render: ({ count }) => number(count) },
        ...amounts,
      ]}
    />
  );
}
