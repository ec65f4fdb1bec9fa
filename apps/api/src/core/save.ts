import type { EntityTarget } from 'typeorm';
import type { Db } from './db.js';
import { type Sentence, StaleVersion } from './errors.js';
import { absence } from './merged.js';
import type { Row } from './row.js';

/** The record `id`. @throws NotFound naming `what`; MergedInto */
export async function mustFind<T extends Row>(db: Db, entity: EntityTarget<T>, id: number, what: Sentence): Promise<T> {
  const found = await db.manager.findOne(entity, { where: { id } as never });
  if (!found) throw await absence(db, entity, id, what);
  return found;
}

/**
 * The record `id`, locked until the transaction ends, if it still has `version`.
 * @throws NotFound; MergedInto; StaleVersion with what `current` makes of the record as it stands now.
 */
export async function lockForUpdate<T extends Row>(
  db: Db,
  entity: EntityTarget<T>,
  id: number,
  version: number,
  what: Sentence,
  current: () => Promise<unknown>,
): Promise<T> {
  const found = await db.manager.findOne(entity, { where: { id } as never, lock: { mode: 'pessimistic_write' } });
  if (!found) throw await absence(db, entity, id, what);
  if (found.version !== version) throw new StaleVersion(await current());
  return found;
}

/** The records `ids`, locked until the transaction ends, always in the same order; not those that are not there. */
export async function lockedMany<T extends Row>(
  db: Db,
  entity: EntityTarget<T>,
  ids: number[],
): Promise<Map<number, T>> {
  const found = await locking(db, entity, ids, 'pessimistic_write').getMany();
  return new Map(found.map((row) => [row.id, row]));
}

/**
 * Locks the records `ids` until the transaction ends, always in the same order. What is derived from other tables is
 * computed in a later statement, which then sees all that the transactions before it wrote about these records. Who will
 * delete them locks them as `pessimistic_write`: nobody may refer to them meanwhile.
 */
export async function lockRows<T extends Row>(
  db: Db,
  entity: EntityTarget<T>,
  ids: number[],
  mode: LockMode = 'for_no_key_update',
): Promise<void> {
  await locking(db, entity, ids, mode).select('row.id').getMany();
}

type LockMode = 'for_no_key_update' | 'pessimistic_write';

function locking<T extends Row>(db: Db, entity: EntityTarget<T>, ids: number[], mode: LockMode) {
  return db.manager
    .createQueryBuilder(entity, 'row')
    .where('row.id = any (:ids)', { ids })
    .orderBy('row.id')
    .setLock(mode);
}

/** Copies the keys of `changes` that were sent (undefined = not sent) onto `row`. */
export function assignSent<T extends object>(row: T, changes: object): T {
  for (const [key, value] of Object.entries(changes)) {
    if (value !== undefined) (row as Record<string, unknown>)[key] = value;
  }
  return row;
}
