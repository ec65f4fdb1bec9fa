import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A row may tell of the same record as one before by its name, or by its SIREN: it is like it in more than one way. */
export class LikenessesOfImportRows1790000001903 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table import_rows add likenesses text[] not null default '{}'`);
    await runner.query('update import_rows set likenesses = array[likeness] where likeness is not null');
    await runner.query('alter table import_rows drop likeness');
    // Each batch looks up what it has just added: what an index keeps pending would be read whole each time.
    await runner.query(
      'create index ix_import_rows_likenesses on import_rows using gin (likenesses) with (fastupdate = off)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table import_rows add likeness text');
    await runner.query('update import_rows set likeness = likenesses[1]');
    await runner.query('alter table import_rows drop likenesses');
    await runner.query('create index ix_import_rows_likeness on import_rows (import_id, likeness)');
  }
}
