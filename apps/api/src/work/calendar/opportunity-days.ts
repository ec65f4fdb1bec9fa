import type { CalendarDayKind } from '@terril/domain';
import type { Db } from '../../core/db.js';
import type { CalendarItemOut } from './calendar.dto.js';
import { type DayRow, itemOfDay } from './calendar-days.js';

/** The days that open opportunities are expected on, and those of their next steps. */
export async function opportunityDays(
  db: Db,
  { from, to, colleagueId = [] }: { from: string; to: string; colleagueId?: number[] | undefined },
): Promise<CalendarItemOut[]> {
  const rows = await db.query<DayRow & { kind: CalendarDayKind }>(DAYS, [
    from,
    to,
    colleagueId.length > 0 ? colleagueId : null,
  ]);
  return rows.map((row) => itemOfDay('opportunities', row));
}

const DAYS = `
  select it.kind, it.day::text as "startsOn", it.day::text as "endsOn", o.id as "recordId", o.title, it.detail,
    o.organization_id as "organizationId", organization.name as "organizationName", o.assignee_id as "assigneeId",
    u.name as "assigneeName", o.updated_at as "changedAt"
  from (
    select id, 'expected' as kind, expected_on as day, null as detail from opportunities
    where closed_on is null and expected_on between $1 and $2
    union all
    select id, 'nextStep', next_step_on, next_step from opportunities
    where closed_on is null and next_step_on between $1 and $2
  ) it join opportunities o on o.id = it.id join organizations organization on organization.id = o.organization_id
  left join users u on u.id = o.assignee_id
  where $3::int[] is null or o.assignee_id = any ($3)
  order by it.day, o.id, it.kind`;
