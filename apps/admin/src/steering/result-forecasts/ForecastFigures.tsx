import { Alert, Box, Card, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { AnswerAge } from '../../ui/AnswerAge.js';
import { Explained } from '../../ui/Explained.js';
import { FigureLink } from '../../ui/FigureLink.js';
import { Section } from '../../ui/Section.js';
import { useTerm } from '../../ui/terms.js';
import { useFormat } from '../../ui/useFormat.js';
import { centralOf, type Forecast } from './forecast.js';
import { isWithoutBudget, YearAhead } from './YearAhead.js';
import { useMissing } from './useMissing.js';

interface ForecastFiguresProps {
  forecast: Forecast;
  /** By hypotheses that are not saved. */
  isTried: boolean;
  today: string | undefined;
}

/** The three results, and what is still to sign. */
export function ForecastFigures({ forecast, isTried, today }: ForecastFiguresProps) {
  const translate = useTranslate();
  const term = useTerm();
  const { money, day } = useFormat();
  const { on, year, to, isClosed, kept, scenarios } = forecast;
  const isAhead = on < forecast.from;
  const title = translate(isClosed ? 'resultForecast.closed' : 'resultForecast.heading', { year, day: day(on) });
  return (
    <Section title={title}>
      <Box
        component="ul"
        sx={{
          listStyle: 'none',
          m: 0,
          p: 0,
          display: 'grid',
          gap: 2,
          gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 13rem), 1fr))',
        }}
      >
        {scenarios.map(({ scenario, result }) => (
          <Card key={scenario} component="li" variant="outlined" sx={{ p: 2 }}>
            <Typography variant="body2" color="text.secondary">
              {term('forecastScenario', scenario)}
            </Typography>
            <Typography
              sx={{
                fontSize: scenario === 'central' ? '1.75rem' : '1.25rem',
                fontWeight: 600,
                color: Number(result) < 0 ? 'error.main' : undefined,
              }}
            >
              {money(result)}
            </Typography>
          </Card>
        ))}
      </Box>
      <AnswerAge age={forecast} recompute={{ path: '/result-forecast/recomputations', body: { on, year } }} />
      {isTried && <Notice severity="info">{translate('resultForecast.tried')}</Notice>}
      {isAhead && <YearAhead forecast={forecast} />}
      <Warnings forecast={forecast} />
      {!isClosed && !(isAhead && isWithoutBudget(forecast)) && <StillToSign forecast={forecast} />}
      {today !== undefined && on < today && on <= to && (
        <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>
          {kept === null
            ? translate('resultForecast.recomputed')
            : translate('resultForecast.kept', { amount: money(kept) })}
        </Typography>
      )}
      <Explained>{translate('resultForecast.formula')}</Explained>
    </Section>
  );
}

function StillToSign({ forecast }: { forecast: Forecast }) {
  const translate = useTranslate();
  const { money, percent } = useFormat();
  const missing = useMissing(forecast);
  const told = centralOf(forecast)?.stillToSign;
  if (!told) return null;
  const { toWin, toPropose, averageWon, monthsLeft } = told;
  const isMissing = Number(told.missing) > 0;
  return (
    <Box sx={{ mt: 2 }}>
      <Typography sx={{ fontWeight: 600 }}>{missing}</Typography>
      {isMissing && toWin !== null && (
        <Typography>
          {translate('resultForecast.inOpportunities', {
            smart_count: toWin,
            average: money(averageWon),
            toPropose,
            rate: percent(forecast.conversion.rate ?? '0'),
          })}{' '}
          <FigureLink to="/reports/prospecting/conversion">{translate('resultForecast.conversion')}</FigureLink>
        </Typography>
      )}
      {isMissing && toWin === null && <Typography>{translate('resultForecast.noConversion')}</Typography>}
      {isMissing && <Typography>{translate('resultForecast.monthsLeft', { smart_count: monthsLeft })}</Typography>}
    </Box>
  );
}

function Warnings({ forecast }: { forecast: Forecast }) {
  const translate = useTranslate();
  const { money, month } = useFormat();
  const { on, from, band, lacking } = forecast;
  const { monthsWithoutCosts: months, undatedOpportunities: undated } = lacking;
  return (
    <>
      {band.state !== 'within' && (
        <Notice>
          {translate(`resultForecast.band.${band.state}`, {
            amount: money(band.state === 'below' ? band.low : band.high),
          })}
        </Notice>
      )}
      {months.length > 0 && !(on < from && isWithoutBudget(forecast)) && (
        <Notice>
          {translate('resultForecast.noCosts', {
            smart_count: months.length,
            first: month(months[0] ?? ''),
            last: month(months.at(-1) ?? ''),
          })}
        </Notice>
      )}
      {undated > 0 && <Notice severity="info">{translate('resultForecast.undated', { smart_count: undated })}</Notice>}
    </>
  );
}

const Notice = ({ severity = 'warning', children }: { severity?: 'warning' | 'info'; children: string }) => (
  <Alert severity={severity} sx={{ mt: 2 }}>
    {children}
  </Alert>
);
