import { addMonths, type CalendarDate } from '@terril/domain';
import type { Db } from '../../core/db.js';
import type { RenewalsService } from '../../revenue/renewals/renewals.service.js';
import type { CalendarItemOut } from './calendar.dto.js';
import { type DayRow, itemOfDay } from './calendar-days.js';

type Renewal = Awaited<ReturnType<RenewalsService['refusableWithin']>>[number];

/** A notice is sent up to so many months before the last day to refuse. */
const NOTICE_MONTHS = 3;
/** The last day to refuse is so many months before the end of a term at most. */
const LONGEST_NOTICE = 24;

interface ContractDays {
  from: CalendarDate;
  to: CalendarDate;
  /** Who look after the organization. */
  colleagueId?: number[] | undefined;
}

/**
 * What the ends and the renewals of signed contracts put into a calendar: the window of a notice while none was sent, the
 * last day to refuse, the end of a term, the known end of the others.
 */
export async function contractDays(
  db: Db,
  renewals: RenewalsService,
  { from, to, colleagueId = [] }: ContractDays,
): Promise<CalendarItemOut[]> {
  const span = { from: addMonths(from, -LONGEST_NOTICE), to: addMonths(to, NOTICE_MONTHS) };
  const renewed = await renewals.refusableWithin(span);
  const managers = await managersOf(db, renewed);
  const fixed = await db.query<DayRow>(FIXED_TERMS, [from, to]);
  return [
    ...renewed.flatMap((renewal) => daysOf(renewal, managers.get(renewal.organizationId))),
    ...fixed.map((row) => ({ ...row, kind: 'end' as const, termEndsOn: row.endsOn })),
  ]
    .filter(({ startsOn, endsOn }) => startsOn <= to && endsOn >= from)
    .filter(({ assigneeId }) => colleagueId.length === 0 || colleagueId.includes(assigneeId ?? 0))
    .map(({ termEndsOn, ...row }) => itemOfDay('contracts', row, `contract-${row.recordId}-${termEndsOn}-${row.kind}`));
}

interface Manager {
  assigneeId: number | null;
  assigneeName: string | null;
}

function daysOf(renewal: Renewal, manager: Manager = NOBODY): (DayRow & { termEndsOn: CalendarDate })[] {
  const { id: recordId, termEndsOn, lastDayToRefuse, noticeFrom, noticeUntil, sentOn } = renewal;
  const day = (kind: DayRow['kind'], startsOn: CalendarDate, endsOn: CalendarDate) => ({
    kind,
    startsOn,
    endsOn,
    recordId,
    termEndsOn,
    title: renewal.reference,
    detail: null,
    organizationId: renewal.organizationId,
    organizationName: renewal.organizationName,
    changedAt: null,
    ...manager,
  });
  return [
    ...(sentOn === null ? [day('notice', noticeFrom, noticeUntil)] : []),
    day('refuse', lastDayToRefuse, lastDayToRefuse),
    day('renews', termEndsOn, termEndsOn),
  ];
}

const NOBODY: Manager = { assigneeId: null, assigneeName: null };

/** Who look after the organizations of these renewals. */
async function managersOf(db: Db, renewed: Renewal[]): Promise<Map<number, Manager>> {
  const rows = await db.query<Manager & { id: number }>(
    `select o.id, u.id as "assigneeId", u.name as "assigneeName"
     from organizations o join users u on u.id = o.account_manager_id where o.id = any ($1)`,
    [[...new Set(renewed.map(({ organizationId }) => organizationId))]],
  );
  return new Map(rows.map(({ id, ...manager }) => [id, manager]));
}

/** Signed contracts with a known end on these days. */
const FIXED_TERMS = `
  select contract.id as "recordId", contract.reference as title, null as detail, o.id as "organizationId",
    o.name as "organizationName", (contract.ends_before - 1)::text as "startsOn", (contract.ends_before - 1)::text as "endsOn",
    u.id as "assigneeId", u.name as "assigneeName", null as "changedAt"
  from contracts contract join organizations o on o.id = contract.organization_id
  left join users u on u.id = o.account_manager_id
  where contract.stage = 'signed' and contract.ends_before > $1::date and contract.ends_before <= $2::date + 1
  order by contract.ends_before, contract.id`;
