import { icalFile, icalInstant, icalText } from '../../core/icalendar.js';
import { icalTimes, icalUid } from '../../work/ical-event.js';
import { eventStanding } from './event-days.js';
import type { EventOut } from './event.dto.js';

/** An event as the file of one appointment, for calendar programs. `publicUrl` tells this Terril from others. */
export function eventCalendar(event: EventOut, { now, publicUrl }: { now: Date; publicUrl: string }): string {
  const { id, title, place, state } = event;
  return icalFile(
    ['METHOD:PUBLISH'],
    [
      [
        // As in the feeds, so that a program that reads both shows it once.
        `UID:${icalUid(`events-${id}`, publicUrl)}`,
        `DTSTAMP:${icalInstant(now)}`,
        ...icalTimes(eventStanding(event)),
        `SUMMARY:${icalText(title)}`,
        ...(place === null ? [] : [`LOCATION:${icalText(place)}`]),
        `STATUS:${state === 'cancelled' ? 'CANCELLED' : 'CONFIRMED'}`,
      ],
    ],
  );
}
