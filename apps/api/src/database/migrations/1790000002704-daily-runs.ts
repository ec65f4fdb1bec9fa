import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is done each day, and whether notices of renewals leave without a person. */
export class DailyRuns1790000002704 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table daily_runs (
        name text not null constraint pk_daily_runs primary key,
        day date,
        tried_at timestamptz not null)`);
    await runner.query('alter table settings add sends_notices boolean not null default false');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table settings drop sends_notices');
    await runner.query('drop table daily_runs');
  }
}
