import type { EntityTarget } from 'typeorm';
import type { Db } from './db.js';
import { type Sentence, StaleVersion } from './errors.js';
import { absence } from './merged.js';
import { type Outcome, outcomeOf } from './outcome.js';
import type { Row } from './row.js';
import { lockedMany } from './save.js';

/** A change of one record; it names the version it was read with. */
export interface RecordChange<Fields extends { version: number }> {
  id: number;
  fields: Fields;
}

/** A record as it is locked, and what is to change of it. */
export interface LockedChange<T, Fields> {
  before: T;
  fields: Fields;
}

/**
 * Locks the records of `all`, which are different ones, until the transaction ends: each with its change, or why it is
 * not changed: it is gone (`what`), merged, or stale.
 * @param current what a stale change is shown of the record as it stands now
 */
export async function lockedChanges<T extends Row, Fields extends { version: number }>(
  db: Db,
  entity: EntityTarget<T>,
  all: RecordChange<Fields>[],
  what: Sentence,
  current: (id: number) => Promise<unknown>,
): Promise<Outcome<LockedChange<T, Fields>>[]> {
  const stored = await lockedMany(
    db,
    entity,
    all.map(({ id }) => id),
  );
  const outcomes: Outcome<LockedChange<T, Fields>>[] = [];
  for (const { id, fields } of all) {
    const before = stored.get(id);
    if (!before) outcomes.push({ refusal: await absence(db, entity, id, what) });
    else if (before.version !== fields.version) outcomes.push({ refusal: new StaleVersion(await current(id)) });
    else outcomes.push({ made: { before, fields } });
  }
  return outcomes;
}

/** What `work` makes of those that nothing refused before; it may refuse more. */
export function drafted<From, To>(all: Outcome<From>[], work: (from: From) => To): Outcome<To>[] {
  return all.map((each) => (each.refusal ? each : outcomeOf(() => work(each.made as From))));
}

/** Those that nothing refused. */
export function madeAmong<T>(all: Outcome<T>[]): T[] {
  return all.flatMap((each) => (each.refusal ? [] : [each.made as T]));
}
