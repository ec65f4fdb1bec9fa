import type { CalendarItem } from './calendar-item.js';

const USUAL = { from: '07:00', until: '20:00' };

/** The hours that a day is shown from and until: those of work, and further as far as something stands. */
export function visibleHours(items: CalendarItem[]): { from: string; until: string } {
  const hours = { ...USUAL };
  for (const { day, startTime, endDay, endTime } of items) {
    if (startTime === null || endTime === null) continue;
    const isOverNight = endDay > day;
    if (isOverNight || startTime < hours.from) hours.from = isOverNight ? '00:00' : `${startTime.slice(0, 2)}:00`;
    if (isOverNight || endTime > hours.until) hours.until = '24:00';
  }
  return hours;
}
