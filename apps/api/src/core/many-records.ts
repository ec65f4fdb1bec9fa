import type { CustomValue } from '@terril/domain';
import type { EntityTarget, QueryDeepPartialEntity } from 'typeorm';
import type { Db } from './db.js';
import type { TerrilError } from './errors.js';
import type { ListQuery } from './list-query.js';
import type { Outcome } from './outcome.js';
import type { Row } from './row.js';
import type { Trashed } from './trash.js';

export type TagChange = { action: 'addTags' | 'removeTags'; tagIds: number[] };

/** The same values for many records, by field; of the cooperative's own ones those that change, where null empties. */
export type ManyChanges = Record<string, unknown> & { customValues?: Record<string, CustomValue | null> | undefined };

/** A list of which all the records can be named, whatever its page. */
export interface RecordList<Query extends ListQuery> {
  /** The records of the whole filtered list. */
  idsOf: (query: Query) => Promise<number[]>;
}

/** What a service does to many of its records at once, by the rules it has for one. All run in the caller's transaction. */
export interface ManyRecords {
  /** What each that is there is called in a sentence. */
  labelsOf: (ids: number[]) => Promise<Map<number, string>>;
  /**
   * Gives all the same values of fields that no rule ties to others; or tells why some stay as they were, where one does.
   * @throws RuleBroken on a value refused to all
   */
  changeMany: (ids: number[], changes: object) => Promise<Map<number, TerrilError> | void>;
  /** Returns those that changed. @throws RuleBroken on an unknown tag */
  tagMany?: (ids: number[], change: TagChange) => Promise<number[]>;
  /** Brings up to date what follows from columns that were given back by undoing. */
  putBack?: (ids: number[]) => Promise<void>;
  /** To the trash: the item of each, or why it is held. */
  removeMany: (ids: number[]) => Promise<Map<number, Outcome<Trashed>>>;
}

/** Writes `changes` on all the records `ids`, whose versions rise; no rule is asked. */
export async function writeMany<T extends Row>(
  db: Db,
  entity: EntityTarget<T>,
  ids: number[],
  { customValues, ...columns }: ManyChanges,
): Promise<void> {
  const own = Object.entries(customValues ?? {});
  const given = JSON.stringify(Object.fromEntries(own.filter(([, value]) => value !== null)));
  const emptied = own.filter(([, value]) => value === null).map(([key]) => key);
  const written = own.length > 0 && {
    customValues: () => '(custom_values || cast(:given as jsonb)) - cast(:emptied as text[])',
  };
  await db
    .repository(entity)
    .createQueryBuilder()
    .update()
    .set({ ...columns, ...written } as QueryDeepPartialEntity<T>)
    .where('id = any (:ids)', { ids })
    .setParameters({ given, emptied })
    .execute();
}
