import type { MigrationInterface, QueryRunner } from 'typeorm';

/** `truncate` runs no trigger of rows: without these, it would empty approved reports and their versions. */
export class ApprovedReportsAreNotEmptied1790000005301 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function keep_reports_whole() returns trigger language plpgsql as $$
      begin
        if exists (select from management_reports where status <> 'draft') then
          raise exception 'An approved management report never changes.'
            using errcode = 'check_violation', constraint = 'ck_management_reports_frozen';
        end if;
        return null;
      end $$`);
    for (const table of ['management_reports', 'management_report_versions']) {
      await runner.query(`
        create trigger tr_${table}_kept_whole before truncate on ${table} for each statement
        execute function keep_reports_whole()`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['management_reports', 'management_report_versions']) {
      await runner.query(`drop trigger tr_${table}_kept_whole on ${table}`);
    }
    await runner.query('drop function keep_reports_whole()');
  }
}
