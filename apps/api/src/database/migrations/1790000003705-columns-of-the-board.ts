import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The first cards of a column of the board, in their usual order, whatever the other stages hold. */
export class ColumnsOfTheBoard1790000003705 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index ix_opportunities_stage_expected on opportunities (stage_id, expected_on, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index ix_opportunities_stage_expected');
  }
}
