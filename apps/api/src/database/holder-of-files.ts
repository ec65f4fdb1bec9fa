import type { QueryRunner } from 'typeorm';
import { recordHistoryOf } from './history-trigger.js';

/**
 * The resource and the id of what holds a file, the check that one does, and what the history leaves out of them. For the
 * migration that brings another holder: `type` is the SQL of the resource, `holders` are all of them, without `_id`.
 */
export async function computeHolder(runner: QueryRunner, type: string, holders: string[]): Promise<void> {
  const columns = holders.map((holder) => `${holder}_id`);
  const computed = { record_type: type, record_id: `coalesce(${columns.join(', ')})` };
  for (const [column, expression] of Object.entries(computed)) {
    await runner.query(`alter table attachments alter column ${column} set expression as (${expression})`);
    await runner.query(
      `update typeorm_metadata set value = $2 where type = 'GENERATED_COLUMN' and "table" = 'attachments' and name = $1`,
      [column, expression],
    );
  }
  await runner.query(`
    alter table attachments drop constraint ck_attachments_holder,
      add constraint ck_attachments_holder check (num_nonnulls(${columns.join(', ')}) = 1)`);
  await recordHistoryOf(runner, {
    table: 'attachments',
    recordType: 'record_type',
    owner: 'record_id',
    part: 'attachments',
    label: 'name',
    leftOut: ['record_type', 'file_id', ...columns].join(' '),
  });
}
