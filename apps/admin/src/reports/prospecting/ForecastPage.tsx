import { useTranslate } from 'react-admin';
import { queryString } from '../../providers/http.js';
import { useApi } from '../../providers/useApi.js';
import { Explained } from '../../ui/Explained.js';
import { Loaded } from '../../ui/Loaded.js';
import { Section } from '../../ui/Section.js';
import { useFormat } from '../../ui/useFormat.js';
import { ChartFigure } from '../ChartFigure.js';
import { BilledMonths } from '../charts/index.js';
import { PROSPECTING_NARROWINGS, useNarrowing } from '../useNarrowing.js';
import { ForecastLines } from './ForecastLines.js';
import { ForecastYears } from './ForecastYears.js';
import type { Forecast } from './figures.js';
import { ProspectingPage } from './ProspectingPage.js';

const CHART_HEIGHT = 300;
const PARTS = ['weightedOneOff', 'weightedUntilYearEnd'] as const;

/** What open opportunities may bring: by the month that they are expected in, then by fiscal year. */
export default function ForecastPage() {
  const translate = useTranslate();
  const narrowing = useNarrowing(PROSPECTING_NARROWINGS);
  const path = `/reports/prospecting/forecast${queryString({ months: 12, ...narrowing })}`;
  const query = useApi<Forecast>(path);
  return (
    <ProspectingPage title="salesForecast.title" files={[{ label: 'salesForecast.heading', path }]}>
      <Loaded query={query}>
        {(forecast) => (
          <>
            <Section title={translate('salesForecast.heading')}>
              <Months forecast={forecast} />
              <ForecastLines forecast={forecast} />
              <Explained>{translate('salesForecast.formula')}</Explained>
            </Section>
            <Section title={translate('salesForecast.byYear')}>
              <ForecastYears forecast={forecast} />
            </Section>
          </>
        )}
      </Loaded>
    </ProspectingPage>
  );
}

function Months({ forecast }: { forecast: Forecast }) {
  const translate = useTranslate();
  const { month: named, shortMoney } = useFormat();
  const months = forecast.lines.filter(({ month }) => month !== null);
  return (
    <ChartFigure
      label={translate('report.chartOf', { title: translate('salesForecast.heading') })}
      height={CHART_HEIGHT}
    >
      <BilledMonths
        months={months.map(({ month }) => named(month ?? ''))}
        parts={PARTS.map((part) => ({
          label: translate(`salesForecast.${part}`),
          values: months.map((line) => Number(line[part])),
        }))}
        format={shortMoney}
        height={CHART_HEIGHT}
      />
    </ChartFigure>
  );
}
