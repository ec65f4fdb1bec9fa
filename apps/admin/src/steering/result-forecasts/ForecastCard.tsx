import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useApi } from '../../providers/useApi.js';
import { FigureLink } from '../../ui/FigureLink.js';
import { Loaded } from '../../ui/Loaded.js';
import { AnswerAge } from '../../ui/AnswerAge.js';
import { Section } from '../../ui/Section.js';
import { useFormat } from '../../ui/useFormat.js';
import { centralOf, type Forecast } from './forecast.js';
import { useMissing } from './useMissing.js';

/** Today's forecast of the year's result, in a few words. */
export function ForecastCard({ title }: { title: string }) {
  const translate = useTranslate();
  const query = useApi<Forecast>('/result-forecast');
  const open = <FigureLink to="/steering/forecast">{translate('resultForecast.open')}</FigureLink>;
  return (
    <Section title={title} action={open}>
      <Loaded query={query}>{(forecast) => <Words forecast={forecast} />}</Loaded>
    </Section>
  );
}

function Words({ forecast }: { forecast: Forecast }) {
  const translate = useTranslate();
  const { money } = useFormat();
  const missing = useMissing(forecast);
  const [prudent, , ambitious] = forecast.scenarios;
  return (
    <>
      <Typography sx={{ fontSize: '1.375rem', fontWeight: 600 }}>{money(centralOf(forecast)?.result)}</Typography>
      <Typography variant="body2" color="text.secondary">
        {translate('resultForecast.between', { low: money(prudent?.result), high: money(ambitious?.result) })}
      </Typography>
      <Typography variant="body2" sx={{ mt: 1 }}>
        {missing}
      </Typography>
      <AnswerAge age={forecast} />
    </>
  );
}
