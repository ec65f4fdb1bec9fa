import { type CalendarDate, fiscalYearOf, isCalendarDate } from '@terril/domain';
import { useTranslate } from 'react-admin';
import { useSettings } from '../../system/settings/index.js';
import { useUrlState } from '../../ui/useUrlState.js';

interface ForecastYears {
  /** The fiscal year that the day is in, once it is known. */
  own: number | undefined;
  /** The one in the address, where the day allows it; undefined = its own. */
  year: number | undefined;
  choices: { value: string; label: string }[];
}

/** The fiscal years that a day may forecast: its own and the next one; one before it that the address asks for. */
export function useForecastYears(on: CalendarDate | undefined): ForecastYears {
  const translate = useTranslate();
  const { data: settings } = useSettings();
  const [params] = useUrlState();
  if (on === undefined || !isCalendarDate(on) || !settings) return { own: undefined, year: undefined, choices: [] };
  const own = fiscalYearOf(on, settings.fiscalYearStartMonth);
  const asked = Number(params.get('year'));
  const year = asked > 0 && asked <= own + 1 ? asked : undefined;
  const years = [...new Set([own, own + 1, year ?? own])].toSorted((one, other) => one - other);
  const nameOf = (one: number) => (one === own + 1 ? translate('resultForecast.nextYear', { year: one }) : String(one));
  return { own, year, choices: years.map((one) => ({ value: String(one), label: nameOf(one) })) };
}
