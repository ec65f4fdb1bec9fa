import { nextOccurrence, type Repeat } from '@terril/domain';
import { Any } from 'typeorm';
import type { Db } from '../../core/db.js';
import { RuleBroken } from '../../core/errors.js';
import { insertMany } from '../../core/insert-many.js';
import type { RepeatFields } from './activity.dto.js';
import { Activity } from './activity.entity.js';

/** What an activity keeps of the series it is one of. */
export type RepeatColumns = Pick<
  Activity,
  'repeatEvery' | 'repeatUnit' | 'repeatUntil' | 'repeatCount' | 'repeatFrom' | 'repeatRank'
>;

const ONCE: RepeatColumns = {
  repeatEvery: null,
  repeatUnit: null,
  repeatUntil: null,
  repeatCount: null,
  repeatFrom: null,
  repeatRank: null,
};

/**
 * A series that begins with an activity of this day; what is not told of it is as `before`.
 * @throws RuleBroken without a day, on one that is told by half, and on one that ends twice
 */
export function repeatColumns(
  repeat: RepeatFields | null,
  day: string | null,
  before: Repeat | null = null,
): RepeatColumns {
  if (repeat === null) return ONCE;
  if (day === null) throw NO_DAY;
  const { every = before?.every, unit = before?.unit } = repeat;
  if (every === undefined || unit === undefined) throw HALF_TOLD;
  const { until = before?.until ?? null, count = before?.count ?? null } = repeat;
  if (until !== null && count !== null) throw TWO_ENDS;
  if (until !== null && until < day) throw ENDED;
  return {
    repeatEvery: every,
    repeatUnit: unit,
    repeatUntil: until,
    repeatCount: count,
    repeatFrom: day,
    repeatRank: 0,
  };
}

/** How the activity comes back; null = it does not. */
export function repeatOf({ repeatEvery, repeatUnit, repeatUntil, repeatCount }: RepeatColumns): Repeat | null {
  if (repeatEvery === null || repeatUnit === null) return null;
  return { every: repeatEvery, unit: repeatUnit, until: repeatUntil, count: repeatCount };
}

/**
 * Plans the next one of each of these activities that is over and comes back: the same people, about the same, on the next
 * day of its series. The series goes on with that one alone, so that nothing is planned twice.
 */
export async function planNext(db: Db, ids: number[], today: string): Promise<void> {
  const over = await db.repository(Activity).findBy({ id: Any(ids), state: Any(['done', 'cancelled']) });
  const series = over.filter((activity) => repeatOf(activity) !== null);
  if (series.length === 0) return;
  const planned = series.flatMap((before) => {
    const next = nextOf(before, today);
    return next ? [{ before, next }] : [];
  });
  const added = await insertMany(
    db,
    Activity,
    planned.map(({ next }) => next),
  );
  await db.query(
    `insert into activity_participants (activity_id, user_id, contact_id)
     select pair.next, user_id, contact_id from unnest($1::int[], $2::int[]) pair (before, next)
     join activity_participants on activity_id = pair.before`,
    [planned.map(({ before }) => before.id), added],
  );
  await db.query(
    `update activities set repeat_every = null, repeat_unit = null, repeat_until = null, repeat_count = null,
       repeat_from = null, repeat_rank = null where id = any ($1)`,
    [series.map(({ id }) => id)],
  );
}

function nextOf(before: Activity, today: string): Partial<Activity> | undefined {
  const repeat = repeatOf(before);
  const { repeatFrom, repeatRank } = before;
  if (!repeat || repeatFrom === null || repeatRank === null) return undefined;
  const next = nextOccurrence(repeat, { from: repeatFrom, rank: repeatRank }, before.doneOn ?? today);
  if (!next) return undefined;
  const { kind, subject, body, startTime, duration, isCharged, organizationId, assigneeId } = before;
  const { contractId, subscriptionId, invoiceId, opportunityId } = before;
  return {
    kind,
    subject,
    body,
    startTime,
    duration,
    isCharged,
    organizationId,
    assigneeId,
    contractId,
    subscriptionId,
    invoiceId,
    opportunityId,
    state: 'planned',
    day: next.day,
    repeatEvery: before.repeatEvery,
    repeatUnit: before.repeatUnit,
    repeatUntil: before.repeatUntil,
    repeatCount: before.repeatCount,
    repeatFrom,
    repeatRank: next.rank,
  };
}

const HALF_TOLD = RuleBroken.on('repeat', 'half_told', {
  fr: 'Dites tous les combien, et l’unité.',
  en: 'Say how often, and the unit.',
});
const NO_DAY = RuleBroken.on('repeat', 'repeat_without_day', {
  fr: 'Ce qui revient a un premier jour.',
  en: 'What comes back has a first day.',
});
const TWO_ENDS = RuleBroken.on('repeat.count', 'two_ends', {
  fr: 'Jusqu’à un jour ou un nombre de fois, et non les deux.',
  en: 'Until a day or a number of times, not both.',
});
const ENDED = RuleBroken.on('repeat.until', 'ended_before', {
  fr: 'Ce dernier jour est avant le premier.',
  en: 'This last day is before the first one.',
});
