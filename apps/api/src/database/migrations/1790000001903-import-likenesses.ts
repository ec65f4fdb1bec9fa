import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A row may tell of the same record as one before by its name, or by its SIREN: it is like it in more than one way. */
export class ImportLikenesses1790000001903 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table import_likenesses (
        import_row_id integer not null, likeness text not null, import_id integer not null,
        constraint pk_import_likenesses primary key (import_row_id, likeness),
        constraint fk_import_likenesses_import_row foreign key (import_row_id) references import_rows (id)
          on delete cascade)`);
    await runner.query(`
      insert into import_likenesses (import_row_id, likeness, import_id)
      select id, likeness, import_id from import_rows where likeness is not null and outcome = 'created'`);
    await runner.query('create index ix_import_likenesses_likeness on import_likenesses (import_id, likeness)');
    await runner.query('alter table import_rows drop likeness');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table import_rows add likeness text');
    await runner.query('create index ix_import_rows_likeness on import_rows (import_id, likeness)');
    await runner.query(`
      update import_rows set likeness = (select min(likeness) from import_likenesses where import_row_id = import_rows.id)`);
    await runner.query('drop table import_likenesses');
  }
}
