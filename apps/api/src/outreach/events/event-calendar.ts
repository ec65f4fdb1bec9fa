import { dayAfter } from '@terril/domain';
import { FRENCH_TIMES, icalDay, icalFile, icalInstant, icalText, icalTime } from '../../core/icalendar.js';
import type { EventOut } from './event.dto.js';

/** An event as the file of one appointment, for calendar programs. `host` tells this Terril from others. */
export function eventCalendar(event: EventOut, { now, host }: { now: Date; host: string }): string {
  const { id, title, place, state } = event;
  return icalFile(
    ['METHOD:PUBLISH'],
    [
      [
        `UID:event-${id}@${host}`,
        `DTSTAMP:${icalInstant(now)}`,
        ...timesOf(event),
        `SUMMARY:${icalText(title)}`,
        ...(place === null ? [] : [`LOCATION:${icalText(place)}`]),
        `STATUS:${state === 'cancelled' ? 'CANCELLED' : 'CONFIRMED'}`,
      ],
    ],
  );
}

/** Whole days when no hour is known; the end of one without an end is left to the program. */
function timesOf({ day, lastDay, startTime, endTime }: EventOut): string[] {
  if (startTime === null) {
    // The day after the last one, as the format wants it.
    return [`DTSTART;VALUE=DATE:${icalDay(day)}`, `DTEND;VALUE=DATE:${icalDay(dayAfter(lastDay))}`];
  }
  const start = `DTSTART;${FRENCH_TIMES}:${icalTime(`${day}T${startTime}`)}`;
  return endTime === null ? [start] : [start, `DTEND;${FRENCH_TIMES}:${icalTime(`${lastDay}T${endTime}`)}`];
}
