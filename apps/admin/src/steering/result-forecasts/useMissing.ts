import { useTranslate } from 'react-admin';
import { useFormat } from '../../ui/useFormat.js';
import { centralOf, type Forecast } from './forecast.js';

/** What is still to sign to reach zero in the central scenario, as a sentence. */
export function useMissing(forecast: Forecast): string {
  const translate = useTranslate();
  const { money } = useFormat();
  const missing = centralOf(forecast)?.stillToSign.missing ?? '0.00';
  if (Number(missing) === 0) return translate('resultForecast.nothingMissing');
  return translate('resultForecast.missing', { amount: money(missing) });
}
