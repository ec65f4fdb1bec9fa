import type { Db } from '../../core/db.js';
import type { TerrilError } from '../../core/errors.js';
import type { ImportBody, ImportTarget, RecordUpdate } from '../../core/import-target.js';
import { attempt, attemptEach, inHalves, type Outcome } from '../../core/outcome.js';

/** The ids of new records, or why each is refused; the database's refusals too. */
export function createAll(db: Db, target: ImportTarget, bodies: ImportBody[]): Promise<Outcome<number>[]> {
  return inHalves(db, bodies, (some) => target.createMany(some));
}

/** The versions of changed records, or why each is refused: at once where the target can, else one by one. */
export async function updateAll(db: Db, target: ImportTarget, updates: RecordUpdate[]): Promise<Outcome<number>[]> {
  if (target.updateMany) return inHalves(db, updates, (some) => target.updateMany?.(some) ?? Promise.resolve([]));
  return attemptEach(db, updates, async ({ id, body }) => (await target.update(id, body)).version);
}

/** What holds each record that could not be removed. A record that another one of them holds goes once that is gone. */
export async function removeAll(db: Db, target: ImportTarget, ids: number[]): Promise<Map<number, TerrilError>> {
  const held = new Map<number, TerrilError>();
  if (!target.removeMany) {
    for (const id of ids) {
      const { refusal } = await attempt(db, () => target.remove(id));
      if (refusal) held.set(id, refusal);
    }
    return held;
  }
  for (let left = ids; left.length > 0;) {
    held.clear();
    for (const [id, { refusal }] of await target.removeMany(left)) if (refusal) held.set(id, refusal);
    if (held.size === left.length) break;
    left = left.filter((id) => held.has(id));
  }
  return held;
}
