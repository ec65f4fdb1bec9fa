import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where records went that were merged into others, and what undoes a merge. */
export class Merges1790000000902 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table merged_records (
        record_type text not null, record_id integer not null, kept_id integer not null,
        constraint pk_merged_records primary key (record_type, record_id))`);
    await runner.query('create index ix_merged_records_kept on merged_records (record_type, kept_id)');
    await runner.query('alter table trash_items add is_merge boolean not null default false, add steps jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('delete from trash_items where is_merge');
    await runner.query('alter table trash_items drop is_merge, drop steps');
    await runner.query('drop table merged_records');
  }
}
