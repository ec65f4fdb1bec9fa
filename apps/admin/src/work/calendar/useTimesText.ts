import { clockTime, endAfter, timeOf } from '@terril/domain';
import { useTranslate } from 'react-admin';
import { useFormat } from '../../ui/useFormat.js';
import type { Times } from './calendar-item.js';

/** 'jeudi 4 mars, 14:30 – 15:30' */
export function useTimesText(): (times: Times) => string {
  const translate = useTranslate();
  const { longDay } = useFormat();
  return ({ day, startTime, duration }) =>
    startTime === null
      ? translate('calendar.allDay', { day: longDay(day) })
      : translate('calendar.from', {
          day: longDay(day),
          start: startTime,
          end: timeOf(endAfter(clockTime(day, startTime), duration)),
        });
}
