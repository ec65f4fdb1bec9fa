import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was last paid on the eve of a day is found, to tell what changed on it. */
export class EndsOfPrices1790000002502 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index ix_price_versions_ends on price_versions (ends_before)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index ix_price_versions_ends');
  }
}
