import type { EntityTarget } from 'typeorm';
import type { Db } from './db.js';
import { NotFound, type Sentence, TerrilError } from './errors.js';
import type { Row } from './row.js';

/** 404: the record was merged into another one, which stands for it. */
export class MergedInto extends TerrilError {
  readonly status = 404;

  constructor(
    what: Sentence,
    readonly recordId: number,
  ) {
    super('merged', {
      fr: `${what.fr} fusionnée avec une autre fiche : n° ${recordId}.`,
      en: `${what.en} merged into another record: no. ${recordId}.`,
    });
  }
}

/** Why the record `id` is not there: it never was, was deleted, or was merged into one that is. */
export async function absence<T extends Row>(
  db: Db,
  entity: EntityTarget<T>,
  id: number,
  what: Sentence,
): Promise<TerrilError> {
  const { tableName } = db.repository(entity).metadata;
  const [kept] = await db.query<{ id: number }>(
    `with recursive led (id, depth) as (
       select kept_id, 1 from merged_records where record_type = $1 and record_id = $2
       union all
       select kept_id, depth + 1 from merged_records join led on record_id = led.id where record_type = $1
     )
     select led.id from led join ${tableName} there on there.id = led.id order by depth desc limit 1`,
    [tableName, id],
  );
  return kept ? new MergedInto(what, kept.id) : new NotFound(what, id);
}
