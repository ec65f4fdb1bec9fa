import type { MigrationInterface, QueryRunner } from 'typeorm';
import { computeHolder } from '../holder-of-files.js';

const BEFORE = ['organization', 'contact', 'contract', 'subscription', 'invoice', 'opportunity', 'activity'];
const SHARED = `case when organization_id is not null then 'organizations' when contact_id is not null then 'contacts' when contract_id is not null then 'contracts' when subscription_id is not null then 'subscriptions' when invoice_id is not null then 'invoices' when opportunity_id is not null then 'opportunities'`;
const TYPES_BEFORE = `${SHARED} else 'activities' end`;
const TYPES = `${SHARED} when activity_id is not null then 'activities' else 'subsidies' end`;

/** Subsidies hold files: their convention, for one. */
export class FilesOfSubsidies1790000004403 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table attachments add subsidy_id integer
        constraint fk_attachments_subsidy references subsidies on delete cascade`);
    await runner.query('create index ix_attachments_subsidy on attachments (subsidy_id) where subsidy_id is not null');
    await computeHolder(runner, TYPES, [...BEFORE, 'subsidy']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('delete from attachments where subsidy_id is not null');
    await computeHolder(runner, TYPES_BEFORE, BEFORE);
    await runner.query('alter table attachments drop column subsidy_id');
  }
}
