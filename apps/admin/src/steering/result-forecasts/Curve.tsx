import { useTranslate } from 'react-admin';
import { ChartFigure, Curves, FigureTable, TableAndChart } from '../../reports/index.js';
import { Section } from '../../ui/Section.js';
import { useTerm } from '../../ui/terms.js';
import { useFormat } from '../../ui/useFormat.js';
import type { Forecast } from './forecast.js';

const CHART_HEIGHT = 320;

/** The result of the year to the end of each of its months. */
export function Curve({ forecast: { scenarios } }: { forecast: Forecast }) {
  const translate = useTranslate();
  const term = useTerm();
  const { money, month, shortMoney } = useFormat();
  const title = translate('resultForecast.curve');
  const months = (scenarios[0]?.months ?? []).map((one, place) => ({ month: one.month, place }));
  return (
    <Section title={title}>
      <TableAndChart
        table={
          <FigureTable
            label={title}
            rows={months}
            keyOf={(row) => row.month}
            columns={[
              { label: translate('report.month'), isShort: true, render: (row) => month(row.month) },
              ...scenarios.map((scenario) => ({
                label: term('forecastScenario', scenario.scenario),
                isFigure: true,
                render: ({ place }: { place: number }) => money(scenario.months[place]?.cumulated),
              })),
            ]}
          />
        }
        chart={
          <ChartFigure label={translate('report.chartOf', { title })} height={CHART_HEIGHT}>
            <Curves
              steps={months.map((row) => month(row.month))}
              curves={scenarios.map((scenario) => ({
                label: term('forecastScenario', scenario.scenario),
                values: scenario.months.map(({ cumulated }) => Number(cumulated)),
              }))}
              level={{ value: 0, label: '' }}
              format={shortMoney}
              height={CHART_HEIGHT}
            />
          </ChartFigure>
        }
      />
    </Section>
  );
}
