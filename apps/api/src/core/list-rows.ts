import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { Db } from './db.js';
import { filteredBy, type ListQuery, type ListRules, orderedIds, sortOf } from './list-query.js';

/** Rows in memory at once. */
const BATCH = 500;

/** The whole filtered set of a list, in its order. */
export interface WholeList<Entity> {
  total: number;
  /** Gives each batch to `take` and waits for it, so that memory stays flat however slow the reader is. */
  each: (take: (rows: Entity[]) => Promise<void>) => Promise<void>;
}

/**
 * Opens the rows of `builder` under `query`, inside `db.snapshot`: a cursor gives the ids in order, and each batch is
 * loaded by its ids as a page of the list is.
 */
export async function openRows<Entity extends ObjectLiteral & { id: number }, Query extends ListQuery>(
  db: Db,
  builder: SelectQueryBuilder<Entity>,
  query: Query,
  rules: ListRules<Query>,
): Promise<WholeList<Entity>> {
  const filtered = await filteredBy(builder, query, rules);
  const counted = await filtered.clone().select('count(*)::int', 'total').getRawOne<{ total: number }>();
  const [sql, parameters] = orderedIds(filtered, sortOf(builder, query, rules)).getQueryAndParameters();
  const next = await openCursor<{ id: number }>(db, sql, parameters);
  return {
    total: counted?.total ?? 0,
    each: async (take) => {
      for (;;) {
        const ids = (await next()).map(({ id }) => id);
        if (ids.length === 0) return;
        const found = await builder.clone().andWhere(`${builder.alias}.id in (:...ids)`, { ids }).getMany();
        const rowOf = new Map(found.map((row) => [row.id, row]));
        await take(ids.map((id) => rowOf.get(id)).filter((row) => row !== undefined));
      }
    },
  };
}

/**
 * Opens the rows of a statement that tells their `total` on each of them, inside `db.snapshot`.
 * @param isRow whether a row is one of the list; without any, the statement may answer one that holds the total alone
 */
export async function openStatement<Row>(
  db: Db,
  sql: string,
  parameters: unknown[],
  isRow: (row: Row) => boolean,
): Promise<WholeList<Row>> {
  const next = await openCursor<Row & { total: number }>(db, sql, parameters);
  const first = await next();
  return {
    total: first[0]?.total ?? 0,
    each: async (take) => {
      for (let batch = first; batch.length > 0; batch = await next()) await take(batch.filter(isRow));
    },
  };
}

/** Gives the rows of a statement batch by batch, an empty one at the end. */
async function openCursor<Row>(db: Db, sql: string, parameters: unknown[]): Promise<() => Promise<Row[]>> {
  // All the rows will be read: the plan that is the quickest to the first ones is not the one wanted.
  await db.query('set local cursor_tuple_fraction = 1');
  await db.query(`declare list_rows no scroll cursor for ${sql}`, parameters);
  return () => db.query<Row & object>(`fetch ${BATCH} from list_rows`);
}
