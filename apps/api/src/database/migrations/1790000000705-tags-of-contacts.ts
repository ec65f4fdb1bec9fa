import type { MigrationInterface, QueryRunner } from 'typeorm';
import { recordHistoryByRow } from '../history-trigger.js';

/** Tags on contacts, as on organizations and contracts. */
export class TagsOfContacts1790000000705 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table contact_tags (
        contact_id integer not null constraint fk_contact_tags_contact references contacts (id) on delete cascade,
        tag_id integer not null constraint fk_contact_tags_tag references tags (id) on delete restrict,
        constraint pk_contact_tags primary key (contact_id, tag_id))`);
    await runner.query('create index ix_contact_tags_tag on contact_tags (tag_id, contact_id)');
    await recordHistoryByRow(runner, {
      table: 'contact_tags',
      recordType: 'contacts',
      owner: 'contact_id',
      part: 'tags',
      label: 'tag_id',
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table contact_tags');
  }
}
