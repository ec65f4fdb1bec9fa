import type { MigrationInterface, QueryRunner } from 'typeorm';
import { computeHolder } from '../holder-of-files.js';

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
