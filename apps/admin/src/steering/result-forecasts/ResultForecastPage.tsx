import TuneIcon from '@mui/icons-material/Tune';
import { Button } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { queryString } from '../../providers/http.js';
import { useApi } from '../../providers/useApi.js';
import { AddressField, ReportPage, UrlSelect } from '../../reports/index.js';
import { useSettings } from '../../system/settings/index.js';
import { Loaded } from '../../ui/Loaded.js';
import { useUrlState } from '../../ui/useUrlState.js';
import { Bridge } from './Bridge.js';
import { Curve } from './Curve.js';
import { DailyCurve } from './DailyCurve.js';
import type { Forecast, ForecastHypotheses } from './forecast.js';
import { ForecastFigures } from './ForecastFigures.js';
import { HypothesesDrawer } from './HypothesesDrawer.js';
import { PastErrors } from './PastErrors.js';
import { useForecastYears } from './useForecastYears.js';

/** The forecast of a year's result, or of the next one's, on a day: what it is, what is missing, what it is made of, and how wrong it was before. */
export default function ResultForecastPage() {
  const translate = useTranslate();
  const { data: settings } = useSettings();
  const [params] = useUrlState();
  const [tried, setTried] = useState<ForecastHypotheses>();
  const [isOpen, setOpen] = useState(false);
  const on = params.get('on') ?? settings?.today;
  const { own, year, choices } = useForecastYears(on);
  const asked = queryString({ on, year, hypotheses: tried && JSON.stringify(tried) });
  const path = `/result-forecast${asked}`;
  const query = useApi<Forecast>(on === undefined ? undefined : path);
  return (
    <ReportPage
      title="resultForecast.title"
      choices={
        <>
          <AddressField name="on" type="date" label="resultForecast.on" shown={settings?.today ?? ''} />
          <UrlSelect name="year" label={translate('report.year')} options={choices} shown={String(year ?? own ?? '')} />
          <Button
            variant={tried ? 'contained' : 'outlined'}
            startIcon={<TuneIcon />}
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            {translate('resultForecast.hypotheses')}
          </Button>
        </>
      }
      files={
        on === undefined
          ? []
          : [
              { label: 'resultForecast.bridge', path, pdf: `/result-forecast/pdf${asked}` },
              { label: 'resultForecast.curve', path: `${path}&table=curve` },
            ]
      }
    >
      <Loaded query={query}>
        {(forecast) => (
          <>
            <ForecastFigures forecast={forecast} isTried={tried !== undefined} today={settings?.today} />
            <Bridge forecast={forecast} asked={asked} today={settings?.today ?? forecast.on} />
            <Curve forecast={forecast} />
            <DailyCurve year={forecast.year} />
            <HypothesesDrawer
              isOpen={isOpen}
              forecast={forecast}
              tried={tried}
              onTry={setTried}
              onClose={() => setOpen(false)}
            />
          </>
        )}
      </Loaded>
      <PastErrors />
    </ReportPage>
  );
}
