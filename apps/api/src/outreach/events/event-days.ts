import { clockTime, instantOf } from '@terril/domain';
import type { Db } from '../../core/db.js';
import type { DaysOfRecords } from '../../work/calendar/calendar.service.js';
import { type CalendarTimes, standingOf } from '../../work/ical-event.js';

interface EventRow {
  recordId: number;
  title: string;
  detail: string | null;
  day: string;
  startTime: string | null;
  lastDay: string;
  endTime: string | null;
  assigneeId: number | null;
  assigneeName: string | null;
  changedAt: Date;
}

/** Events as they stand in a calendar, under whoever is in charge; cancelled ones are left out. */
export async function eventDays(
  db: Db,
  { from, to, colleagueId = [] }: Parameters<DaysOfRecords>[0],
): ReturnType<DaysOfRecords> {
  const rows = await db.query<EventRow>(DAYS, [from, to, colleagueId.length > 0 ? colleagueId : null]);
  return rows.map(({ assigneeName, lastDay, endTime, ...row }) => ({
    ...row,
    id: `events-${row.recordId}`,
    source: 'events',
    kind: 'gathering',
    organizationId: null,
    organizationName: null,
    ...eventStanding({ ...row, lastDay, endTime }),
    state: null,
    version: null,
    people: row.assigneeId === null || assigneeName === null ? [] : [{ id: row.assigneeId, name: assigneeName }],
    collidesWith: [],
  }));
}

type Hours = Pick<EventRow, 'day' | 'startTime' | 'lastDay' | 'endTime'>;

/** When an event stands in a calendar: on whole days when no hour is known, for the usual time when no end is. */
export function eventStanding({ day, startTime, lastDay, endTime }: Hours): CalendarTimes {
  if (startTime === null) return { day, startTime, endDay: lastDay, endTime: null, duration: null };
  const begins = instantOf(clockTime(day, startTime));
  const duration = endTime === null ? null : instantOf(clockTime(lastDay, endTime)) - begins;
  return standingOf({ day, startTime, duration });
}

const DAYS = `
  select event.id as "recordId", event.title, event.place as detail, event.day::text, event.last_day::text as "lastDay",
    event.start_time as "startTime", event.end_time as "endTime",
    event.assignee_id as "assigneeId", u.name as "assigneeName", event.updated_at as "changedAt"
  from events event left join users u on u.id = event.assignee_id
  where event.day <= $2 and event.last_day >= $1 and event.state <> 'cancelled'
    and ($3::int[] is null or event.assignee_id = any ($3))
  order by event.day, event.start_time nulls first, event.id`;
