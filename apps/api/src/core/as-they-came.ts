import type { EntityTarget } from 'typeorm';
import type { Db } from './db.js';
import type { Row } from './row.js';

/**
 * Those of the records `ids` that were changed, and are again as they came: the history tells of nothing since but imports
 * that were undone. Not those that it tells nothing of.
 * @param type as the history names them
 */
export async function asTheyCame<T extends Row>(
  db: Db,
  entity: EntityTarget<T>,
  type: string,
  ids: number[],
): Promise<Set<number>> {
  if (ids.length === 0) return new Set();
  const { tableName } = db.repository(entity).metadata;
  const rows = await db.query<{ id: number }>(
    `select record_id as id from (
       select entry.record_id,
         bool_and(entry.action in ('import', 'revert')) and bool_or(entry.action = 'revert') as is_undone
       from history_entries entry join ${tableName} record on record.id = entry.record_id and entry.at > record.created_at
       where entry.record_type = $1 and entry.record_id = any ($2)
       group by entry.record_id, entry.import_id) by_import
     group by record_id having bool_and(is_undone)`,
    [type, ids],
  );
  return new Set(rows.map(({ id }) => id));
}
