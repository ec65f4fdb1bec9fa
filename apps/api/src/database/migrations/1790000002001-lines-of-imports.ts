import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A second file of an import, and which of its rows are of which record. */
export class LinesOfImports1790000002001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table imports add column lines_file_id integer, add column lines jsonb,
        add column lines_position integer not null default 0,
        add constraint fk_imports_lines_file foreign key (lines_file_id) references stored_files (id) on delete restrict`);
    await runner.query('create index ix_imports_lines_file on imports (lines_file_id)');
    await runner.query(
      'alter table import_rows add column of_lines boolean not null default false, add column line_rows jsonb',
    );
    await runner.query('drop index ix_import_rows_row');
    await runner.query('create unique index ix_import_rows_row on import_rows (import_id, "row", of_lines)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('delete from import_rows where of_lines');
    await runner.query('drop index ix_import_rows_row');
    await runner.query('create unique index ix_import_rows_row on import_rows (import_id, "row")');
    await runner.query('alter table import_rows drop column of_lines, drop column line_rows');
    await runner.query('alter table imports drop column lines_file_id, drop column lines, drop column lines_position');
  }
}
