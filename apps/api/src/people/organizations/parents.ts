import type { Db } from '../../core/db.js';
import { RuleBroken } from '../../core/errors.js';

/**
 * The refusal of a parent that is unknown, or is under the organization itself: the sentence names the loop. Called before the
 * organization is locked, since it waits for other changes of parents; the database refuses a loop by itself too.
 */
export async function checkParent(db: Db, id: number, parentId: number): Promise<RuleBroken | undefined> {
  await db.query(`select pg_advisory_xact_lock(hashtext('organizations.parent_id'))`);
  const above = await db.query<{ id: number; name: string }>(
    `with recursive above as (
       select id, name, parent_id, 1 as height from organizations where id = $1
       union all select o.id, o.name, o.parent_id, height + 1 from organizations o join above a on o.id = a.parent_id
     )
     select id, name from above order by height`,
    [parentId],
  );
  if (above.length === 0) return UNKNOWN_PARENT;
  const place = above.findIndex((each) => each.id === id);
  if (place === -1) return undefined;
  const loop = [...above.slice(0, place + 1).toReversed(), above[place]].map((each) => each?.name).join(' > ');
  return RuleBroken.on('parentId', 'parent_loop', {
    fr: `Cette structure serait au-dessus d’elle-même : ${loop}.`,
    en: `This organization would be above itself: ${loop}.`,
  });
}

export const UNKNOWN_PARENT = RuleBroken.on('parentId', 'unknown_organization', {
  fr: 'Organisation inconnue.',
  en: 'Unknown organization.',
});
