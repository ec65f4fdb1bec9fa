import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Those that were written before are in French. */
export class LanguageOfManagementReports1790000005302 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table management_reports add column language text not null default 'fr',
        add constraint ck_management_reports_language check (language in ('fr', 'en'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table management_reports drop column language');
  }
}
