import type { MigrationInterface, QueryRunner } from 'typeorm';

/** In a trial, a row may name a record of which another row of the file tells. */
export class LabelsOfImportRows1790000001901 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index ix_import_rows_label on import_rows (import_id, compact(label))');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index ix_import_rows_label');
  }
}
