import { type ActivityKind, type ActivityState, addDays, LONGEST_ACTIVITY } from '@terril/domain';
import type { Db } from '../../core/db.js';
import { standingOf } from '../ical-event.js';
import type { CalendarItemOut, CalendarPersonOut } from './calendar.dto.js';

/** What of the activities a calendar shows, on days of which both are included. */
export interface Shown {
  from: string;
  to: string;
  colleagueId?: number[] | undefined;
  kind?: string[] | undefined;
  /** Also what is cancelled: a calendar program is told, a person need not see it. */
  withCancelled?: boolean;
}

interface ActivityRow {
  id: number;
  version: number;
  changedAt: Date;
  kind: ActivityKind;
  state: ActivityState;
  subject: string;
  organizationId: number | null;
  organizationName: string | null;
  day: string;
  startTime: string | null;
  duration: number | null;
  assigneeId: number | null;
  people: CalendarPersonOut[];
}

const MINUTES_IN_DAY = 1_440;

/** The activities that stand on some of these days, by day and time; collisions are not looked for. */
export async function calendarActivities(
  db: Db,
  { from, to, colleagueId = [], kind = [], withCancelled = false }: Shown,
): Promise<CalendarItemOut[]> {
  const rows = await db.query<ActivityRow>(STANDING, [
    addDays(from, -LONGEST_ACTIVITY / MINUTES_IN_DAY - 1),
    to,
    colleagueId.length > 0 ? colleagueId : null,
    kind.length > 0 ? kind : null,
    withCancelled,
  ]);
  return rows.map(shown).filter(({ endDay }) => endDay >= from);
}

function shown({ id, subject, day, startTime, duration, ...row }: ActivityRow): CalendarItemOut {
  return {
    ...row,
    id: `activities-${id}`,
    source: 'activities',
    recordId: id,
    title: subject,
    detail: null,
    ...standingOf({ day, startTime, duration }),
    collidesWith: [],
  };
}

/** Those who are in charge of the activity `a`, then those who take part, by name. */
const PEOPLE = `
  select coalesce(json_agg(json_build_object('id', u.id, 'name', u.name) order by u.id is distinct from a.assignee_id, u.name),
    '[]') as people
  from (select a.assignee_id as id union select user_id from activity_participants where activity_id = a.id) who
  join users u on u.id = who.id`;

/** What was done on another day than it was planned for stands on that day, at no hour. */
const STANDING = `
  select a.id, a.version, a.updated_at as "changedAt", a.kind, a.state, a.subject, a.organization_id as "organizationId",
    o.name as "organizationName", a.falls_on::text as day, a.duration, a.assignee_id as "assigneeId", people.people,
    case when a.done_on is null or a.done_on = a.day then to_char(a.start_time, 'HH24:MI') end as "startTime"
  from activities a left join organizations o on o.id = a.organization_id
  cross join lateral (${PEOPLE}) people
  where a.falls_on between $1 and $2 and ($4::text[] is null or a.kind = any ($4))
    and ($5 or a.state <> 'cancelled')
    and ($3::int[] is null or a.assignee_id = any ($3)
      or exists (select from activity_participants p where p.activity_id = a.id and p.user_id = any ($3)))
  order by a.falls_on, a.start_time nulls first, a.id`;
