import { MenuItem, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { queryString } from '../../providers/http.js';
import { useApi } from '../../providers/useApi.js';
import { ChartFigure, Curves, FigureTable, FileMenu, TableAndChart } from '../../reports/index.js';
import { Explained } from '../../ui/Explained.js';
import { FigureLink } from '../../ui/FigureLink.js';
import { Loaded } from '../../ui/Loaded.js';
import { Section } from '../../ui/Section.js';
import { useFormat } from '../../ui/useFormat.js';
import type { ForecastErrors } from './forecast.js';

const CHART_HEIGHT = 320;

/** How far from its actual result a closed year was forecast, month by month. */
export function PastErrors() {
  const translate = useTranslate();
  const { instant } = useFormat();
  const [year, setYear] = useState<number>();
  const path = `/result-forecast/errors${queryString({ year })}`;
  const query = useApi<ForecastErrors>(path);
  return (
    <Section
      title={translate('resultForecast.errors.heading')}
      action={
        query.data?.year && (
          <FileMenu files={[{ label: 'resultForecast.errors.heading', path: filesPath(query.data.year) }]} />
        )
      }
    >
      <Loaded query={query}>
        {(errors) =>
          errors.year === null ? (
            <Typography variant="body2">{translate('resultForecast.errors.none')}</Typography>
          ) : (
            <>
              <TextField
                select
                fullWidth={false}
                label={translate('resultForecast.errors.year')}
                value={errors.year}
                onChange={(event) => setYear(Number(event.target.value))}
                sx={{ minWidth: '9rem', mb: 1 }}
              >
                {errors.closedYears.toReversed().map((one) => (
                  <MenuItem key={one} value={one}>
                    {one}
                  </MenuItem>
                ))}
              </TextField>
              <Months errors={errors} />
              {errors.computedAt !== null && (
                <Typography variant="body2" color="text.secondary">
                  {translate('answerAge.computedAt', { instant: instant(errors.computedAt) })}
                </Typography>
              )}
            </>
          )
        }
      </Loaded>
      <Explained>{translate('resultForecast.errors.formula')}</Explained>
    </Section>
  );
}

const filesPath = (year: number) => `/result-forecast/errors?year=${year}`;

function Months({ errors: { year, result, months } }: { errors: ForecastErrors }) {
  const translate = useTranslate();
  const { day, money, signedMoney, shortMoney } = useFormat();
  const label = (of: string) => translate(`resultForecast.errors.${of}`);
  const isAnyKept = months.some(({ kept }) => kept !== null);
  const title = translate('resultForecast.errors.of', { year, result: money(result) });
  const numbers = (amounts: (string | null)[]) => amounts.map((amount) => (amount === null ? null : Number(amount)));
  return (
    <>
      <Typography sx={{ mb: 1 }}>{title}</Typography>
      <TableAndChart
        table={
          <FigureTable<(typeof months)[number]>
            label={title}
            rows={months}
            keyOf={(row) => row.day}
            columns={[
              {
                label: label('day'),
                isShort: true,
                render: (row) => <FigureLink to={`/steering/forecast?on=${row.day}`}>{day(row.day)}</FigureLink>,
              },
              { label: label('recomputed'), isFigure: true, render: ({ recomputed }) => money(recomputed) },
              { label: label('error'), isFigure: true, render: ({ recomputedError }) => signedMoney(recomputedError) },
              ...(isAnyKept
                ? [
                    {
                      label: label('kept'),
                      isFigure: true,
                      render: ({ kept }: { kept: string | null }) => money(kept),
                    },
                    {
                      label: label('keptError'),
                      isFigure: true,
                      render: ({ keptError }: { keptError: string | null }) =>
                        keptError ? signedMoney(keptError) : '–',
                    },
                  ]
                : []),
            ]}
          />
        }
        chart={
          <ChartFigure label={translate('report.chartOf', { title })} height={CHART_HEIGHT}>
            <Curves
              steps={months.map((row) => day(row.day).slice(0, 5))}
              curves={[
                { label: label('recomputed'), values: numbers(months.map(({ recomputed }) => recomputed)) },
                ...(isAnyKept ? [{ label: label('kept'), values: numbers(months.map(({ kept }) => kept)) }] : []),
              ]}
              level={{ value: Number(result), label: label('result') }}
              format={shortMoney}
              height={CHART_HEIGHT}
            />
          </ChartFigure>
        }
      />
    </>
  );
}
