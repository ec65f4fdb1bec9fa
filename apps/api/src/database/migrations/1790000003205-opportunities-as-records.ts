import type { MigrationInterface, QueryRunner } from 'typeorm';
import { recordHistoryOf } from '../history-trigger.js';
import { computeHolder } from '../holder-of-files.js';

const BEFORE = ['organization', 'contact', 'contract', 'subscription', 'invoice'];
const TYPES_BEFORE = `case when organization_id is not null then 'organizations' when contact_id is not null then 'contacts' when contract_id is not null then 'contracts' when subscription_id is not null then 'subscriptions' else 'invoices' end`;
const TYPES = `case when organization_id is not null then 'organizations' when contact_id is not null then 'contacts' when contract_id is not null then 'contracts' when subscription_id is not null then 'subscriptions' when invoice_id is not null then 'invoices' else 'opportunities' end`;

/** Opportunities carry tags, fields of the cooperative's own, and files. */
export class OpportunitiesAsRecords1790000003205 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table opportunity_tags (
        opportunity_id integer not null
          constraint fk_opportunity_tags_opportunity references opportunities on delete cascade,
        tag_id integer not null constraint fk_opportunity_tags_tag references tags on delete restrict,
        constraint pk_opportunity_tags primary key (opportunity_id, tag_id))`);
    await runner.query('create index ix_opportunity_tags_tag on opportunity_tags (tag_id, opportunity_id)');
    await recordHistoryOf(runner, {
      table: 'opportunity_tags',
      recordType: 'opportunities',
      owner: 'opportunity_id',
      part: 'tags',
      label: 'tag_id',
    });
    await runner.query(`
      alter table opportunities
        add custom_values jsonb not null default '{}',
        add constraint ck_opportunities_custom_values check (jsonb_typeof(custom_values) = 'object'
          and not custom_values @? '$.*[*] ? (@.type() != "string" && @.type() != "boolean")')`);
    await runner.query(
      'create index ix_opportunities_custom_values on opportunities using gin (custom_values jsonb_path_ops)',
    );
    await runner.query(
      'create index ix_opportunities_custom_text on opportunities using gin (custom_text(custom_values) gin_trgm_ops)',
    );
    await runner.query(`
      alter table attachments add opportunity_id integer
        constraint fk_attachments_opportunity references opportunities on delete cascade`);
    await runner.query(
      'create index ix_attachments_opportunity on attachments (opportunity_id) where opportunity_id is not null',
    );
    await computeHolder(runner, TYPES, [...BEFORE, 'opportunity']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('delete from attachments where opportunity_id is not null');
    await computeHolder(runner, TYPES_BEFORE, BEFORE);
    await runner.query('alter table attachments drop column opportunity_id');
    await runner.query('alter table opportunities drop column custom_values');
    await runner.query('drop table opportunity_tags');
  }
}
