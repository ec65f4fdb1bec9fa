import type { QueryRunner } from 'typeorm';

/** How the history tells of a table's rows; see `record_history` (migration 1801). Columns are parted by spaces. */
export interface RecordedTable {
  table: string;
  /** The resource that the record is one of: 'organizations'; or the column that says it. */
  recordType: string;
  /** The column that names the record; its own id unless told. */
  owner?: string;
  /** What these rows are of the record that owns them: 'tags'. */
  part?: string;
  /** What a row is called. */
  label: string;
  /** Derived columns. */
  leftOut?: string;
  /** Told as changed, never by their value. */
  hidden?: string;
}

/** Has every write of the table leave an entry in the history, as each business table must. For a migration's `up`. */
export async function recordHistoryOf(runner: QueryRunner, recorded: RecordedTable): Promise<void> {
  const { table, recordType, owner = 'id', part = '', label, leftOut = '', hidden = '' } = recorded;
  await runner.query(`
    create trigger tr_${table}_history after insert or update or delete on ${table} for each row
    execute function record_history('${recordType}', '${owner}', '${part}', '${label}', '${leftOut}', '${hidden}')`);
}
