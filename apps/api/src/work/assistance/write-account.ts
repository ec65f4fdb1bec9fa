import {
  type CalendarDate,
  creditChangesOn,
  type CreditPeriod,
  creditPeriods,
  type CreditUse,
  creditUses,
  dayAfter,
  isActiveOn,
  usedShare,
} from '@terril/domain';
import type { Db } from '../../core/db.js';
import { type Past, readPast } from './read-past.js';

/**
 * Makes the periods, the uses and the account of an organization anew from its credits and its activities, on the day
 * `today`; only what differs is written. Its row is locked.
 */
export async function writeAccount(db: Db, organizationId: number, today: CalendarDate): Promise<void> {
  const past = await readPast(db, organizationId);
  const periods = past.credits.flatMap((credit) => creditPeriods(credit, today));
  const uses = creditUses(periods, past.spent);
  const used = periods.map((_, place) => minutesOf(uses.filter(({ period }) => period === place)));
  const ids = await writePeriods(db, organizationId, periods, used);
  await writeUses(
    db,
    organizationId,
    uses.map(({ activityId, period, minutes }) => ({ activityId, periodId: ids[period ?? -1] ?? null, minutes })),
  );
  await writeFigures(db, organizationId, past, { periods, used, uses, today });
}

const minutesOf = (some: { minutes: number }[]): number => some.reduce((sum, { minutes }) => sum + minutes, 0);

/** What people were told of a period stays. @returns the id of each, in the same order */
async function writePeriods(
  db: Db,
  organizationId: number,
  periods: CreditPeriod[],
  used: number[],
): Promise<(number | undefined)[]> {
  const rows = periods.map((period, place) => ({
    credit_id: period.creditId,
    subscription_id: period.subscriptionId,
    starts_on: period.startsOn,
    ends_before: period.endsOn && dayAfter(period.endsOn),
    minutes: period.minutes,
    used: used[place],
  }));
  const parameters = [organizationId, JSON.stringify(rows)];
  await db.query(
    `delete from assistance_periods kept where organization_id = $1 and not exists (
       select from jsonb_populate_recordset(null::assistance_periods, $2) told
       where (told.credit_id, told.starts_on) = (kept.credit_id, kept.starts_on))`,
    parameters,
  );
  const written = await db.query<{ id: number; creditId: number; startsOn: string }>(
    `insert into assistance_periods (organization_id, credit_id, subscription_id, starts_on, ends_before, minutes, used)
     select $1, credit_id, subscription_id, starts_on, ends_before, minutes, used
     from jsonb_populate_recordset(null::assistance_periods, $2)
     on conflict (credit_id, starts_on) do update set organization_id = excluded.organization_id,
       subscription_id = excluded.subscription_id, ends_before = excluded.ends_before, minutes = excluded.minutes,
       used = excluded.used
     returning id, credit_id as "creditId", starts_on as "startsOn"`,
    parameters,
  );
  const idOf = new Map(written.map(({ id, creditId, startsOn }) => [`${creditId} ${startsOn}`, id]));
  return periods.map(({ creditId, startsOn }) => idOf.get(`${creditId} ${startsOn}`));
}

interface WrittenUse {
  activityId: number;
  periodId: number | null;
  minutes: number;
}

async function writeUses(db: Db, organizationId: number, wanted: WrittenUse[]): Promise<void> {
  const stored = await db.query<WrittenUse & { id: number }>(
    `select id, activity_id as "activityId", period_id as "periodId", minutes
     from assistance_uses where organization_id = $1`,
    [organizationId],
  );
  const keyOf = ({ activityId, periodId, minutes }: WrittenUse) => `${activityId} ${periodId} ${minutes}`;
  const wantedKeys = new Set(wanted.map(keyOf));
  const storedKeys = new Set(stored.map(keyOf));
  const stale = stored.filter((use) => !wantedKeys.has(keyOf(use)));
  const missing = wanted.filter((use) => !storedKeys.has(keyOf(use)));
  if (stale.length > 0) {
    await db.query('delete from assistance_uses where id = any ($1)', [stale.map(({ id }) => id)]);
  }
  if (missing.length === 0) return;
  // An activity that moves may still be among those of the organization it leaves.
  await db.query(
    `insert into assistance_uses (organization_id, activity_id, period_id, minutes)
     select $1, "activityId", "periodId", minutes
     from jsonb_to_recordset($2) as told ("activityId" int, "periodId" int, minutes int)
     on conflict (activity_id, period_id)
     do update set organization_id = excluded.organization_id, minutes = excluded.minutes`,
    [organizationId, JSON.stringify(missing)],
  );
}

interface Figures {
  periods: CreditPeriod[];
  used: number[];
  uses: CreditUse[];
  today: CalendarDate;
}

async function writeFigures(
  db: Db,
  organizationId: number,
  { credits, spent }: Past,
  { periods, used, uses, today }: Figures,
): Promise<void> {
  if (credits.length === 0 && uses.length === 0) {
    await db.query('delete from assistance_accounts where organization_id = $1', [organizationId]);
    return;
  }
  const valid = periods
    .map((period, place) => ({ ...period, used: used[place] ?? 0 }))
    .filter((period) => isActiveOn(period, today));
  const bought = minutesOf(valid);
  const usedToday = valid.reduce((sum, period) => sum + period.used, 0);
  const charged = new Set(uses.map(({ activityId }) => activityId));
  const figures = {
    organization_id: organizationId,
    bought,
    used: usedToday,
    remaining: bought - usedToday,
    share: usedShare(bought, usedToday),
    beyond: minutesOf(uses.filter(({ period }) => period === null)),
    last_used_on: last(spent.filter(({ activityId }) => charged.has(activityId)).map(({ day }) => day)),
    expires_on: first(valid.filter((period) => period.used < period.minutes).map(({ endsOn }) => endsOn)),
    changes_on: first(credits.map((credit) => creditChangesOn(credit, today))),
  };
  const columns = Object.keys(figures).join(', ');
  await db.query(
    `insert into assistance_accounts (${columns})
     select ${columns} from jsonb_populate_record(null::assistance_accounts, $1)
     on conflict (organization_id) do update set (${columns}) = row (excluded.*)`,
    [JSON.stringify(figures)],
  );
}

const first = (days: (CalendarDate | null)[]): CalendarDate | null =>
  days.filter((day) => day !== null).toSorted()[0] ?? null;
const last = (days: CalendarDate[]): CalendarDate | null => days.toSorted().at(-1) ?? null;
