import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Statistics read the stays that ended on some days. */
export class DaysThatStagesWereLeft1790000003703 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index ix_opportunity_stage_stays_left on opportunity_stage_stays (left_on)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index ix_opportunity_stage_stays_left');
  }
}
