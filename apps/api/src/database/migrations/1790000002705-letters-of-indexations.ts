import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which letters tell of an indexation; what becomes of each is in the history of its organization. */
export class LettersOfIndexations1790000002705 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table indexation_letters (
        indexation_id integer not null
          constraint fk_indexation_letters_indexation references indexations (id) on delete cascade,
        letter_id integer not null constraint fk_indexation_letters_letter references letters (id) on delete cascade,
        constraint pk_indexation_letters primary key (indexation_id, letter_id))`);
    await runner.query('create index ix_indexation_letters_letter on indexation_letters (letter_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table indexation_letters');
  }
}
