import type { EntityTarget } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import type { Db } from './db.js';
import type { Row } from './row.js';

/**
 * Writes new rows in one statement with one parameter, however many: TypeORM makes one of each value, which takes longer
 * to build and to parse than the rows to write. What a row leaves out is the default of its column.
 * @returns their ids, in the same order
 */
export async function insertMany<T extends Row>(
  db: Db,
  entity: EntityTarget<T>,
  rows: Partial<Record<keyof T, unknown>>[],
): Promise<number[]> {
  if (rows.length === 0) return [];
  const { tableName, columns: all } = db.repository(entity).metadata;
  const columns = all.filter(
    (column) => isWritten(column) && rows.some((row) => column.getEntityValue(row) !== undefined),
  );
  const values = rows.map((row) =>
    Object.fromEntries(columns.map((column) => [column.databaseName, valueOf(column, row)])),
  );
  const names = columns.map(({ databaseName }) => `"${databaseName}"`).join(', ');
  const inserted = await db.query<{ id: number }>(
    `insert into ${tableName} (${names}) select ${names} from jsonb_populate_recordset(null::${tableName}, $1) returning id`,
    [JSON.stringify(values)],
  );
  return inserted.map(({ id }) => id);
}

/** The database gives the others their values. */
function isWritten({ isInsert, isPrimary, isCreateDate, isUpdateDate, isVersion }: ColumnMetadata): boolean {
  return isInsert && !isPrimary && !isCreateDate && !isUpdateDate && !isVersion;
}

function valueOf(column: ColumnMetadata, row: object): unknown {
  const value: unknown = column.getEntityValue(row, true);
  return value === undefined && typeof column.default !== 'function' ? column.default : value;
}
