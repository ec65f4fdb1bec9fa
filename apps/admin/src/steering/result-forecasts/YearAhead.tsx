import { Alert, Link } from '@mui/material';
import { LinkBase, useTranslate } from 'react-admin';
import { centralOf, type Forecast } from './forecast.js';

const MONTHS = 12;

/** Nothing was planned of the costs of any month: what comes in is no result. */
export const isWithoutBudget = ({ lacking }: Forecast): boolean => lacking.monthsWithoutCosts.length === MONTHS;

/** What a forecast of a year that has not begun counts, and what it lacks to be one. */
export function YearAhead({ forecast }: { forecast: Forecast }) {
  const translate = useTranslate();
  const { year } = forecast;
  const isWithoutSubsidies = Number(centralOf(forecast)?.parts.subsidies ?? 0) === 0;
  return (
    <>
      <Alert severity="info" sx={{ mt: 2 }}>
        {translate('resultForecast.ahead.counts', { year })}
      </Alert>
      {isWithoutBudget(forecast) && (
        <Alert severity="warning" sx={{ mt: 2 }}>
          {translate('resultForecast.ahead.noBudget', { year })}{' '}
          <Link component={LinkBase} to={`/budget?year=${year}`}>
            {translate('resultForecast.ahead.openBudget')}
          </Link>
        </Alert>
      )}
      {isWithoutSubsidies && (
        <Alert severity="info" sx={{ mt: 2 }}>
          {translate('resultForecast.ahead.noSubsidies', { year })}
        </Alert>
      )}
    </>
  );
}
