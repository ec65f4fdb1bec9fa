import type { Db } from '../../core/db.js';

/** One thing a merge did to the database, so that it can be undone. */
export type MergeStep =
  | { do: 'move'; table: string; column: string; key: string; from: number; to: number; keys: number[] }
  | { do: 'change'; table: string; id: number; before: object; after: object }
  | { do: 'add'; table: string; ids: number[] }
  | { do: 'delete' };

/**
 * Does what a merge does to rows and keeps what undoes it. Deleted rows are kept as text that never becomes a number of
 * JavaScript: amounts stay exact.
 */
export class MergeSteps {
  private readonly done: string[] = [];

  constructor(private readonly db: Db) {}

  /** Gives the rows of `table` that `where` names to another record; returns how many. */
  async move(
    { table, column, key, from, to }: { table: string; column: string; key: string; from: number; to: number },
    where = 'true',
    all: number[] = [],
  ): Promise<number> {
    const rows = await this.db.query<{ key: number }>(
      `select moved.${key} as key from ${table} moved
       where moved.${column} = $3 and (${where}) and cardinality($2::int[]) >= 0 and $1::int is not null
       order by 1 for update`,
      [to, all, from],
    );
    const keys = rows.map((row) => row.key);
    if (keys.length === 0) return 0;
    await moveRows(this.db, { table, column, key, from, to, keys });
    this.done.push(JSON.stringify({ do: 'move', table, column, key, from, to, keys } satisfies MergeStep));
    return keys.length;
  }

  /** Writes `after` into one row. */
  async change(table: string, id: number, after: Record<string, unknown>): Promise<void> {
    const columns = Object.keys(after);
    if (columns.length === 0) return;
    const [row] = await this.db.query<{ before: object }>(
      `select (select jsonb_object_agg(key, value) from jsonb_each(to_jsonb(it)) where key = any ($2)) as before
       from ${table} it where id = $1 for update`,
      [id, columns],
    );
    await writeColumns(this.db, table, id, after);
    this.done.push(JSON.stringify({ do: 'change', table, id, before: row?.before ?? {}, after } satisfies MergeStep));
  }

  /** Runs an insertion into `table` that returns the ids of the new rows. */
  async add(table: string, insertion: string, parameters: unknown[]): Promise<number> {
    const ids = (await this.db.query<{ id: number }>(`${insertion} returning id`, parameters)).map(({ id }) => id);
    if (ids.length > 0) this.done.push(JSON.stringify({ do: 'add', table, ids } satisfies MergeStep));
    return ids.length;
  }

  /** Deletes the rows of an owner. */
  async deleteAll(table: string, column: string, owner: number): Promise<void> {
    const rows = await this.db.query<{ id: number }>(`select id from ${table} where ${column} = $1 order by id`, [
      owner,
    ]);
    for (const { id } of rows) await this.delete(table, id);
  }

  /** Deletes a row with those it owns. */
  async delete(table: string, id: number): Promise<void> {
    const [row] = await this.db.query<{ rows: string | null }>(
      'select kept::text as rows from kept_among($1::regclass, array[$2::int])',
      [table, id],
    );
    await this.db.query(`delete from ${table} where id = $1`, [id]);
    if (row?.rows) this.done.push(`{"do":"delete","rows":${row.rows}}`);
  }

  /** As JSON, in the order they were done. */
  text(): string {
    return `[${this.done.join(',')}]`;
  }
}

/** Gives rows to the record `to`. A row with a version is another one from then on: older copies of it are stale. */
export async function moveRows(
  db: Db,
  { table, column, key, from, to, keys }: Omit<Extract<MergeStep, { do: 'move' }>, 'do'>,
): Promise<number[]> {
  const versioned = key === 'id' ? ', version = version + 1, updated_at = now()' : '';
  const rows = await db.query<{ key: number }>(
    `with written as (
       update ${table} set ${column} = $2${versioned} where ${column} = $1 and ${key} = any ($3) returning ${key} as key
     ) select key from written`,
    [from, to, keys],
  );
  return rows.map((row) => row.key);
}

/** Writes columns into one row, as JSON has them. */
export async function writeColumns(db: Db, table: string, id: number, values: object): Promise<void> {
  const columns = Object.keys(values).map((column) => `"${column}"`);
  await db.query(
    `update ${table} it set (${columns.join(', ')}, version, updated_at) =
       (select ${columns.map((column) => `said.${column}`).join(', ')}, it.version + 1, now()
        from jsonb_populate_record(null::${table}, $2) said)
     where it.id = $1`,
    [id, JSON.stringify(values)],
  );
}
