import type { EventInput } from '@fullcalendar/core';
import type { Schemas } from '@terril/api-types';
import { addDays, clockTime, dayAfter, dayOf, daysTaken, endAfter, timeOf } from '@terril/domain';
import { colorsOf } from './people-colors.js';

export type CalendarItem = Schemas['CalendarItemOut'];

/** When an activity is planned for. */
export interface Times {
  day: string;
  startTime: string | null;
  duration: number | null;
}

export const timesOf = ({ day, startTime, duration }: Times): Times => ({ day, startTime, duration });

/** What is still to be done moves; what was done, and the days of other records, stay. */
export const isMovable = ({ source, state }: CalendarItem): boolean => source === 'activities' && state === 'planned';

/**
 * An item as FullCalendar takes it. The calendar is told that its times are UTC and shows them as they are: they are those
 * of the clocks in France, wherever the screen is.
 */
export function eventOf(item: CalendarItem, colleagues: { id: number }[], canMove: boolean): EventInput {
  const { strong, light } = colorsOf(item.assigneeId, colleagues);
  const movable = canMove && isMovable(item);
  return {
    id: item.id,
    title: item.title,
    ...spanOf(item),
    backgroundColor: light,
    borderColor: strong,
    textColor: '#1b1b1b',
    startEditable: movable,
    durationEditable: movable && item.startTime !== null,
    extendedProps: { item, colleagues },
  };
}

function spanOf({ kind, day, startTime, endDay, duration }: CalendarItem): EventInput {
  if (startTime !== null) {
    const start = clockTime(day, startTime);
    return { start, end: endAfter(start, duration), allDay: false };
  }
  // A notice has two months: what counts is the last day.
  return { start: kind === 'notice' ? endDay : day, end: dayAfter(endDay), allDay: true };
}

/** An item with other times, as it will be shown until the server has answered. */
export function movedTo(item: CalendarItem, times: Times): CalendarItem {
  const { day, startTime, duration } = times;
  if (startTime === null) return { ...item, ...times, endDay: addDays(day, daysTaken(duration) - 1), endTime: null };
  const end = endAfter(clockTime(day, startTime), duration);
  return { ...item, ...times, endDay: dayOf(end), endTime: timeOf(end) };
}

/** The date of a calendar in UTC -> '2021-03-04T14:30' */
export const shownOn = (date: Date): string => date.toISOString().slice(0, 16);
