import type { MigrationInterface, QueryRunner } from 'typeorm';
import { recordHistoryOf } from '../history-trigger.js';

const BEFORE = ['organization', 'contact', 'contract', 'subscription', 'invoice', 'opportunity'];
const SHARED = `case when organization_id is not null then 'organizations' when contact_id is not null then 'contacts' when contract_id is not null then 'contracts' when subscription_id is not null then 'subscriptions' when invoice_id is not null then 'invoices'`;
const TYPES_BEFORE = `${SHARED} else 'opportunities' end`;
const TYPES = `${SHARED} when opportunity_id is not null then 'opportunities' else 'activities' end`;

/** Activities hold files. */
export class FilesOfActivities1790000003304 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table attachments add activity_id integer
        constraint fk_attachments_activity references activities on delete cascade`);
    await runner.query(
      'create index ix_attachments_activity on attachments (activity_id) where activity_id is not null',
    );
    await computeHolder(runner, TYPES, [...BEFORE, 'activity']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('delete from attachments where activity_id is not null');
    await computeHolder(runner, TYPES_BEFORE, BEFORE);
    await runner.query('alter table attachments drop column activity_id');
  }
}

/** The resource and the id of what holds a file, the check that one does, and what the history leaves out of them. */
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
