import type { QueryRunner } from 'typeorm';

/** How the history tells of a table's rows; see `record_history` (migration 1805). Columns are parted by spaces. */
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
  await createHistoryTriggers(runner, recorded.table, argumentsOf(recorded));
}

/** The same for the migrations before 1805, which brought `createHistoryTriggers`. */
export async function recordHistoryByRow(runner: QueryRunner, recorded: RecordedTable): Promise<void> {
  const { table } = recorded;
  await runner.query(`
    create trigger tr_${table}_history after insert or update or delete on ${table} for each row
    execute function record_history(${argumentsOf(recorded)})`);
}

/**
 * The rows that a statement inserts are told together, which costs half as much; others one by one, as a deletion that
 * cascades is a statement for each row.
 */
export async function createHistoryTriggers(runner: QueryRunner, table: string, args: string): Promise<void> {
  await runner.query(`
    create or replace trigger tr_${table}_history after update or delete on ${table} for each row
    execute function record_history(${args})`);
  await runner.query(`
    create or replace trigger tr_${table}_history_of_new after insert on ${table} referencing new table as written
    for each statement execute function record_history(${args})`);
}

function argumentsOf(recorded: RecordedTable): string {
  const { recordType, owner = 'id', part = '', label, leftOut = '', hidden = '' } = recorded;
  return [recordType, owner, part, label, leftOut, hidden].map((argument) => `'${argument}'`).join(', ');
}
