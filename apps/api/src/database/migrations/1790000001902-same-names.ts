import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['organizations', 'contacts'];

/** Records of the same name, small words aside, are looked up: comparing by trigrams takes milliseconds for each. */
export class SameNames1790000001902 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`create index ix_${table}_same_name on ${table} (name_key)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`drop index ix_${table}_same_name`);
  }
}
