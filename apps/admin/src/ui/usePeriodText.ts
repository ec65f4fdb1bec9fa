import { useTranslate } from 'react-admin';
import { useFormat } from './useFormat.js';

/** From a day to another, both included; an open end is said in words. */
export function usePeriodText(): (startsOn: string | null, endsOn: string | null) => string {
  const translate = useTranslate();
  const { day } = useFormat();
  return (startsOn, endsOn) => {
    if (startsOn && endsOn) return translate('period.closed', { from: day(startsOn), to: day(endsOn) });
    if (startsOn) return translate('period.open', { from: day(startsOn) });
    return endsOn ? translate('period.until', { to: day(endsOn) }) : translate('period.always');
  };
}
