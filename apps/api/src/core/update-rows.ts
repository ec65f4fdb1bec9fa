import type { EntityTarget } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import type { Db } from './db.js';
import type { Row } from './row.js';

/** A locked row as it was read, and as it is to be. */
export interface ChangedRow<T> {
  before: T;
  after: T;
}

/**
 * Writes what changed of many rows in one statement, whatever changed of each; those where nothing did keep their
 * version.
 * @returns the version of each row afterwards, in the same order
 */
export async function updateRows<T extends Row>(
  db: Db,
  entity: EntityTarget<T>,
  rows: ChangedRow<T>[],
): Promise<number[]> {
  const { tableName, columns: all } = db.repository(entity).metadata;
  const columns = all.filter(({ isUpdate, isPrimary, isVersion }) => isUpdate && !isPrimary && !isVersion);
  const changes = rows.map((row) => changesOf(columns, row));
  const written = changes.flatMap((changed, index) =>
    Object.keys(changed).length > 0 ? [{ ...changed, id: rows[index]?.after.id }] : [],
  );
  if (written.length === 0) return rows.map(({ after }) => after.version);
  const names = columns
    .filter(({ databaseName, isUpdateDate }) => !isUpdateDate && changes.some((changed) => databaseName in changed))
    .map(({ databaseName }) => databaseName);
  const set = names.map(
    (name) => `"${name}" = case when sent.value ? '${name}' then told."${name}" else it."${name}" end`,
  );
  const stored = await db.query<{ id: number; version: number }>(
    `with updated as (
       update ${tableName} it
       set ${[...set, 'version = it.version + 1', 'updated_at = coalesce(told.updated_at, now())'].join(', ')}
       from jsonb_array_elements($1) sent, jsonb_populate_record(null::${tableName}, sent.value) told
       where it.id = told.id returning it.id, it.version)
     select id, version from updated`,
    [JSON.stringify(written)],
  );
  const versions = new Map(stored.map(({ id, version }) => [id, version]));
  return rows.map(({ after }) => versions.get(after.id) ?? after.version);
}

/** The values that differ, by the names of the columns in the database. */
function changesOf<T extends object>(columns: ColumnMetadata[], { before, after }: ChangedRow<T>): object {
  const changed = columns.flatMap((column) => {
    const [was, is] = [before, after].map((row) => (column.getEntityValue(row, true) as unknown) ?? null);
    return JSON.stringify(was) === JSON.stringify(is) ? [] : [[column.databaseName, is] as const];
  });
  return Object.fromEntries(changed);
}
