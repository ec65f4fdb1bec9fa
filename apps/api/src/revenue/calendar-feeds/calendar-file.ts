import { dayAfter } from '@terril/domain';
import type { CalendarEntry } from './calendar-days.js';

interface CalendarFile {
  name: string;
  /** Of the back-office. */
  publicUrl: string;
  now: Date;
}

/** Days as an iCalendar file (RFC 5545): entries of whole days, each with a link to its contract. */
export async function calendarFile(entries: CalendarEntry[], { name, publicUrl, now }: CalendarFile): Promise<string> {
  // Loaded by the first calendar only.
  const { default: ical } = await import('ical-generator');
  const calendar = ical({ name, prodId: { company: 'Terril', product: 'Renewals' }, ttl: SECONDS_BETWEEN_READINGS });
  for (const { id, contractId, startsOn, endsOn, title } of entries) {
    calendar.createEvent({
      id: `${id}@terril`,
      start: asUtc(startsOn),
      // The day after the last one, as the format wants it.
      end: asUtc(dayAfter(endsOn)),
      allDay: true,
      timezone: 'UTC',
      stamp: now,
      summary: title,
      url: `${publicUrl}/#/contracts/${contractId}/show`,
    });
  }
  return calendar.toString();
}

const SECONDS_BETWEEN_READINGS = 6 * 3600;

const asUtc = (day: string) => new Date(`${day}T00:00:00Z`);
