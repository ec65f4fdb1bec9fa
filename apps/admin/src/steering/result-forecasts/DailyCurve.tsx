import { Box, Typography } from '@mui/material';
import { FORECAST_SCENARIOS } from '@terril/domain';
import { useTranslate } from 'react-admin';
import { useApi } from '../../providers/useApi.js';
import { ChartFigure, Curves, FigureTable, FileMenu, TableAndChart } from '../../reports/index.js';
import { FigureLink } from '../../ui/FigureLink.js';
import { Loaded } from '../../ui/Loaded.js';
import { Section } from '../../ui/Section.js';
import { useTerm } from '../../ui/terms.js';
import { useFormat } from '../../ui/useFormat.js';
import type { KeptDays } from './forecast.js';

const CHART_HEIGHT = 320;

/** How the forecast of a year moved day by day: what each day kept, the last one first. */
export function DailyCurve({ year }: { year: number }) {
  const translate = useTranslate();
  const path = `/result-forecast/days?year=${year}`;
  const query = useApi<KeptDays>(path);
  const title = translate('resultForecast.days.heading', { year });
  const isAny = query.data !== undefined && query.data.days.length > 0;
  return (
    <Section title={title} action={isAny && <FileMenu files={[{ label: 'resultForecast.days.file', path }]} />}>
      <Loaded query={query}>{({ days }) => <Days title={title} days={days} />}</Loaded>
    </Section>
  );
}

function Days({ title, days }: { title: string; days: KeptDays['days'] }) {
  const translate = useTranslate();
  const term = useTerm();
  const { day, money, shortMoney } = useFormat();
  if (days.length === 0) return <Typography variant="body2">{translate('resultForecast.days.none')}</Typography>;
  const table = (
    // A year of days is longer than its curve is high.
    <Box
      component="section"
      aria-label={translate('resultForecast.days.file')}
      sx={{ maxHeight: CHART_HEIGHT, overflowY: 'auto' }}
      tabIndex={0}
    >
      <FigureTable<(typeof days)[number]>
        label={title}
        rows={days.toReversed()}
        keyOf={(row) => row.day}
        columns={[
          {
            label: translate('resultForecast.on'),
            isShort: true,
            render: (row) => <FigureLink to={`/steering/forecast?on=${row.day}`}>{day(row.day)}</FigureLink>,
          },
          ...FORECAST_SCENARIOS.map((scenario) => ({
            label: term('forecastScenario', scenario),
            isFigure: true,
            render: (row: (typeof days)[number]) => money(row[scenario]),
          })),
        ]}
      />
    </Box>
  );
  if (days.length === 1) return table;
  return (
    <TableAndChart
      table={table}
      chart={
        <ChartFigure label={translate('report.chartOf', { title })} height={CHART_HEIGHT}>
          <Curves
            steps={days.map((row) => day(row.day).slice(0, 5))}
            curves={FORECAST_SCENARIOS.map((scenario) => ({
              label: term('forecastScenario', scenario),
              values: days.map((row) => Number(row[scenario])),
            }))}
            level={{ value: 0, label: '' }}
            format={shortMoney}
            height={CHART_HEIGHT}
          />
        </ChartFigure>
      }
    />
  );
}
