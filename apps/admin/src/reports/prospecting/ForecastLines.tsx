import { useTranslate } from 'react-admin';
import { FigureLink, listPath } from '../../ui/FigureLink.js';
import { useFormat } from '../../ui/useFormat.js';
import { FigureTable } from '../FigureTable.js';
import { PROSPECTING_NARROWINGS, useNarrowing } from '../useNarrowing.js';
import type { Forecast, ForecastFigures, ForecastLine } from './figures.js';
import { useForecastColumns } from './forecast-columns.js';

type Line = ForecastFigures & Pick<ForecastLine, 'month' | 'from' | 'to'> & { part: ForecastLine['part'] | 'total' };

const WITHOUT_DAY = JSON.stringify({ all: [{ field: 'expectedOn', is: 'empty' }] });

/** The forecast line by line; each count opens its opportunities. */
export function ForecastLines({ forecast }: { forecast: Forecast }) {
  const translate = useTranslate();
  const amounts = useForecastColumns();
  const { month: named, number } = useFormat();
  const narrowing = useNarrowing(PROSPECTING_NARROWINGS);
  const lines: Line[] = [...forecast.lines, { ...forecast.total, part: 'total', month: null, from: null, to: null }];
  const nameOf = ({ part, month }: Line) => (month ? named(month) : translate(`salesForecast.${part}`));
  const listOf = ({ part, from, to }: Line) =>
    listPath('opportunities', {
      outcome: 'open',
      ...narrowing,
      ...(part === 'none'
        ? { where: WITHOUT_DAY }
        : { ...(from && { expectedFrom: from }), ...(to && { expectedTo: to }) }),
    });
  return (
    <FigureTable<Line>
      label={translate('salesForecast.heading')}
      rows={lines}
      isFirstKept
      keyOf={({ part, month }) => month ?? part}
      isTotal={({ part }) => part === 'total'}
      columns={[
        { label: translate('salesForecast.expected'), isShort: true, render: nameOf },
        {
          label: translate('salesForecast.count'),
          isFigure: true,
          render: (line) => (
            <FigureLink to={line.count > 0 ? listOf(line) : undefined} label={`${number(line.count)}, ${nameOf(line)}`}>
              {number(line.count)}
            </FigureLink>
          ),
        },
        ...amounts,
      ]}
    />
  );
}
