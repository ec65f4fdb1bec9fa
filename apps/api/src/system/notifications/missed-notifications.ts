import type { Db } from '../../core/db.js';
import type { Listener } from './stream.js';
import { Notification } from './notification.entity.js';

const MOST = 50;

/**
 * What a person was told since the last notification that her page had, and has not read: the oldest first. Of two
 * transactions the one that began first may end last: what was told in the minute before is among it, had or not.
 */
export async function missedBy(db: Db, { userId, after }: Listener): Promise<Notification[]> {
  if (after === undefined) return [];
  const latest = await db
    .repository(Notification)
    .createQueryBuilder('told')
    .where('told.user_id = :userId and told.in_app and told.read_at is null and told.id <> :after', { userId, after })
    .andWhere(
      `(told.id > :after
        or told.created_at > (select had.created_at - interval '1 minute' from notifications had where had.id = :after))`,
    )
    .orderBy('told.id', 'DESC')
    .limit(MOST)
    .getMany();
  return latest.toReversed();
}
