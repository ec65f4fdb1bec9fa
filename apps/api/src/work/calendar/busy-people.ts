import { type ActivityKind, type Busy, clockTime, endAfter, instantOf } from '@terril/domain';
import type { Db } from '../../core/db.js';
import type { CalendarPersonOut } from './calendar.dto.js';

/** An activity at an hour, with the colleagues whose time it takes. */
export interface BusyActivity extends Busy {
  kind: ActivityKind;
  subject: string;
  colleagues: CalendarPersonOut[];
}

interface BusyRow {
  id: number;
  kind: ActivityKind;
  subject: string;
  day: string;
  startTime: string;
  duration: number | null;
  colleagues: CalendarPersonOut[];
}

/** What takes the time of colleagues between two times of the clocks in France, `end` not included. */
export async function busyBetween(db: Db, { start, end }: Pick<Busy, 'start' | 'end'>): Promise<BusyActivity[]> {
  const rows = await db.query<BusyRow>(BUSY, [asTimestamp(start), asTimestamp(end)]);
  return rows.map(({ day, startTime, duration, colleagues, ...row }) => {
    const begins = clockTime(day, startTime);
    const people = colleagues.map(({ id }) => id);
    return { ...row, colleagues, people, start: begins, end: endAfter(begins, duration) };
  });
}

const MS_IN_MINUTE = 60_000;
/** UTC, as the database keeps the span of an activity. */
const asTimestamp = (shown: string) => new Date(instantOf(shown) * MS_IN_MINUTE).toISOString().slice(0, 19);

/** Notes and what is cancelled take nobody's time. The conditions are those of the index `ix_activities_span`. */
const BUSY = `
  select a.id, a.kind, a.subject, a.day::text, to_char(a.start_time, 'HH24:MI') as "startTime", a.duration, who.colleagues
  from activities a cross join lateral (
    select json_agg(json_build_object('id', u.id, 'name', u.name) order by u.name) as colleagues
    from (select a.assignee_id as id union select user_id from activity_participants where activity_id = a.id) one
    join users u on u.id = one.id
  ) who
  where activity_span(a.day, a.start_time, a.duration, a.done_on) && tsrange($1::timestamp, $2::timestamp)
    and a.start_time is not null and a.state <> 'cancelled' and a.kind <> 'note' and who.colleagues is not null
  order by a.day, a.start_time, a.id`;
