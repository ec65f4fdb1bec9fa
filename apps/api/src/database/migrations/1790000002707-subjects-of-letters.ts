import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Letters are found by words of their subject. */
export class SubjectsOfLetters1790000002707 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index ix_letters_subject on letters using gin (fold(subject) gin_trgm_ops)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index ix_letters_subject');
  }
}
