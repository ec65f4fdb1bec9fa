import type { Db } from '../../core/db.js';
import { RuleBroken } from '../../core/errors.js';

/**
 * The refusals of parents that are unknown, or are under the organization itself: the sentence names the loop. Called
 * before the organizations are locked, since it waits for other changes of parents; the database refuses a loop by
 * itself too.
 */
export async function refusedParents(
  db: Db,
  changes: { id: number; parentId: number }[],
): Promise<Map<number, RuleBroken>> {
  if (changes.length === 0) return new Map();
  await db.query(`select pg_advisory_xact_lock(hashtext('organizations.parent_id'))`);
  const rows = await db.query<{ start: number; id: number; name: string }>(
    `with recursive above as (
       select id as start, id, name, parent_id, 1 as height from organizations where id = any ($1)
       union all select start, o.id, o.name, o.parent_id, height + 1
         from organizations o join above a on o.id = a.parent_id
     )
     select start, id, name from above order by start, height`,
    [[...new Set(changes.map(({ parentId }) => parentId))]],
  );
  const aboveOf = new Map<number, typeof rows>();
  for (const row of rows) aboveOf.set(row.start, [...(aboveOf.get(row.start) ?? []), row]);
  const refusals = new Map<number, RuleBroken>();
  for (const { id, parentId } of changes) {
    const above = aboveOf.get(parentId);
    const place = above?.findIndex((each) => each.id === id) ?? -1;
    if (!above) refusals.set(id, UNKNOWN_PARENT);
    else if (place !== -1) refusals.set(id, loopOf(above.slice(0, place + 1).map(({ name }) => name)));
  }
  return refusals;
}

/** @param names from the parent up to the organization itself */
function loopOf(names: string[]): RuleBroken {
  const loop = [...names.toReversed(), names.at(-1)].join(' > ');
  return RuleBroken.on('parentId', 'parent_loop', {
    fr: `Cette structure serait au-dessus d’elle-même : ${loop}.`,
    en: `This organization would be above itself: ${loop}.`,
  });
}

export const UNKNOWN_PARENT = RuleBroken.on('parentId', 'unknown_organization', {
  fr: 'Structure inconnue.',
  en: 'Unknown organization.',
});
