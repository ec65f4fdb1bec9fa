import { type CalendarFeedKind, initialsOf, TERMS } from '@terril/domain';
import type { Language } from '../../core/errors.js';
import { icalFile, icalInstant, icalText } from '../../core/icalendar.js';
import type { CalendarService } from '../calendar/calendar.service.js';
import { icalTimes, icalUid } from '../ical-event.js';

type Item = Awaited<ReturnType<CalendarService['activities']>>[number];

interface Feed {
  kind: CalendarFeedKind;
  language: Language;
  today: string;
  /** Of the back-office. */
  publicUrl: string;
}

/** How often programs are asked to read it anew. */
const READ_EVERY = 'PT1H';

/**
 * A calendar as a file that is the same as long as nothing changed. A task is an event of its day: Google Calendar and
 * Nextcloud leave the tasks (VTODO) of calendars they subscribe to aside. What was said is left out: an address that
 * leaks tells when and with whom, not what.
 */
export function feedFile(items: Item[], feed: Feed): string {
  const name = NAMES[feed.language][feed.kind];
  const properties = [
    'METHOD:PUBLISH',
    `NAME:${name}`,
    `X-WR-CALNAME:${name}`,
    'X-WR-TIMEZONE:Europe/Paris',
    `REFRESH-INTERVAL;VALUE=DURATION:${READ_EVERY}`,
    `X-PUBLISHED-TTL:${READ_EVERY}`,
  ];
  return icalFile(
    properties,
    items.map((item) => event(item, feed)),
  );
}

function event(item: Item, feed: Feed): string[] {
  const { publicUrl } = feed;
  const changed = icalInstant(item.changedAt ?? new Date(`${feed.today}T00:00:00Z`));
  // Addresses made before there were others have these in the programs that read them.
  const uid = item.source === 'contracts' ? `${item.id}@terril` : icalUid(item.id, publicUrl);
  const people = item.people.map(({ name }) => name).join(', ');
  return [
    `UID:${uid}`,
    `DTSTAMP:${changed}`,
    ...(item.changedAt ? [`LAST-MODIFIED:${changed}`] : []),
    ...(item.version === null ? [] : [`SEQUENCE:${item.version - 1}`]),
    ...icalTimes(item),
    `SUMMARY:${icalText(summary(item, feed))}`,
    ...(people ? [`DESCRIPTION:${icalText(people)}`] : []),
    `CATEGORIES:${icalText(wordOf(item, feed.language))}`,
    `URL:${publicUrl}/#/${item.source}/${item.recordId}/show`,
    `STATUS:${item.state === 'cancelled' ? 'CANCELLED' : 'CONFIRMED'}`,
    `TRANSP:${item.startTime === null ? 'TRANSPARENT' : 'OPAQUE'}`,
  ];
}

/** 'NS · ✓ Point · Les Amis': who is in charge where it may be anybody, and whether it is done. */
function summary(item: Item, { kind, language }: Feed): string {
  const [inCharge] = item.people;
  const isActivity = item.source === 'activities';
  return [
    ...(kind === 'team' && inCharge ? [initialsOf(inCharge.name)] : []),
    ...(isActivity ? [] : [wordOf(item, language)]),
    item.detail,
    item.state === 'done' ? `✓ ${item.title}` : item.title,
    item.organizationName,
  ]
    .filter(Boolean)
    .join(' · ');
}

function wordOf({ kind }: Item, language: Language): string {
  const { activityKind, calendarDay } = TERMS[language];
  return { ...activityKind, ...calendarDay }[kind];
}

const NAMES = {
  fr: { mine: 'Terril : mes activités', team: 'Terril : l’équipe', renewals: 'Terril : échéances' },
  en: { mine: 'Terril: my activities', team: 'Terril: the team', renewals: 'Terril: renewals' },
};
