import { useFormat } from '../../ui/useFormat.js';
import type { TerrilEvent } from './event.js';

type Times = Pick<TerrilEvent, 'day' | 'lastDay' | 'startTime' | 'endTime'>;

/** When an event is: '01/07/2020, 14:00 – 17:30'. */
export function useWhen(): (event: Times) => string {
  const { day: format } = useFormat();
  return ({ day, lastDay, startTime, endTime }) => {
    const days = [format(day), ...(lastDay === day ? [] : [format(lastDay)])].join(' – ');
    const times = [startTime, endTime].filter(Boolean).join(' – ');
    return [days, times].filter(Boolean).join(', ');
  };
}
