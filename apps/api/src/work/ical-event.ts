import {
  addDays,
  clockTime,
  dayAfter,
  dayOf,
  daysTaken,
  endAfter,
  instantOf,
  shownAt,
  timeOf,
  USUAL_LENGTH,
} from '@terril/domain';
import { FRENCH_TIMES, icalDay, icalInstant, icalTime } from '../core/icalendar.js';

/** When something stands in a calendar, on the clocks in France. */
export interface CalendarTimes {
  day: string;
  /** null = all day. */
  startTime: string | null;
  /** The last day, included. */
  endDay: string;
  endTime: string | null;
  duration: number | null;
}

/** When an activity stands in a calendar: on whole days unless it has an hour. @param startTime '14:30' */
export function standingOf({
  day,
  startTime,
  duration,
}: Pick<CalendarTimes, 'day' | 'startTime' | 'duration'>): CalendarTimes {
  if (startTime === null) {
    return { day, startTime, duration, endDay: addDays(day, daysTaken(duration) - 1), endTime: null };
  }
  const end = endAfter(clockTime(day, startTime), duration);
  return { day, startTime, duration, endDay: dayOf(end), endTime: timeOf(end) };
}

const MS_IN_MINUTE = 60_000;
const HOUR = 60;

/** The properties that say when. */
export function icalTimes({ day, startTime, endDay, endTime, duration }: CalendarTimes): string[] {
  if (startTime === null || endTime === null) {
    // The day after the last one, as the format wants it.
    return [`DTSTART;VALUE=DATE:${icalDay(day)}`, `DTEND;VALUE=DATE:${icalDay(dayAfter(endDay))}`];
  }
  const start = instantOf(clockTime(day, startTime));
  return [`DTSTART${moment(start)}`, `DTEND${moment(start + (duration ?? USUAL_LENGTH))}`];
}

/** As the clocks show it; in UTC in an hour that they show twice, of which programs do not take the same one. */
function moment(instant: number): string {
  const shown = shownAt(instant);
  const isTwice = [-HOUR, HOUR].some((minutes) => shownAt(instant + minutes) === shown);
  return isTwice ? `:${icalInstant(new Date(instant * MS_IN_MINUTE))}` : `;${FRENCH_TIMES}:${icalTime(shown)}`;
}

/** Of an activity, the same in feeds and invitations; the host tells this Terril from others. */
export const icalUid = (id: string, publicUrl: string): string => `${id}@${new URL(publicUrl).hostname}`;
