import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Opportunities are filtered by their source. */
export class SourcesOfOpportunities1790000003701 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index ix_opportunities_source on opportunities (source, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index ix_opportunities_source');
  }
}
