import type { CalendarDayKind, CalendarSource } from '@terril/domain';
import type { CalendarItemOut } from './calendar.dto.js';

/** Days of a record that is no activity, both included. */
export interface DayRow {
  recordId: number;
  kind: CalendarDayKind;
  startsOn: string;
  endsOn: string;
  title: string;
  detail: string | null;
  organizationId: number;
  organizationName: string;
  assigneeId: number | null;
  assigneeName: string | null;
  changedAt: Date | null;
}

/** These days as they stand in a calendar; `id` tells them from others of the same record and kind. */
export function itemOfDay(
  source: CalendarSource,
  row: DayRow,
  id = `${source}-${row.recordId}-${row.kind}`,
): CalendarItemOut {
  const { startsOn, endsOn, assigneeName, ...shown } = row;
  return {
    ...shown,
    id,
    source,
    day: startsOn,
    startTime: null,
    endDay: endsOn,
    endTime: null,
    duration: null,
    state: null,
    version: null,
    people: shown.assigneeId === null || assigneeName === null ? [] : [{ id: shown.assigneeId, name: assigneeName }],
    collidesWith: [],
  };
}
