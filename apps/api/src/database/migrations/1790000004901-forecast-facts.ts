import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What days knew of a fiscal year, kept where it takes long to work out: a copy, made anew from the records at any time. */
export class ForecastFacts1790000004901 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table forecast_facts (
        day date not null,
        fiscal_year smallint not null,
        known jsonb not null,
        computed_at timestamptz not null,
        took_ms integer not null,
        asked_at timestamptz,
        constraint pk_forecast_facts primary key (day, fiscal_year))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table forecast_facts');
  }
}
