import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ForecastFacts1790000004901 } from './1790000004901-forecast-facts.js';

/** What takes long to work out is kept in one table, whatever it answers; what days knew of a year is made anew. */
export class KeptAnswers1790000005401 implements MigrationInterface {
  private readonly before = new ForecastFacts1790000004901();

  async up(runner: QueryRunner): Promise<void> {
    await this.before.down(runner);
    await runner.query(`
      create table kept_answers (
        name text not null,
        question text not null,
        answer jsonb not null,
        computed_at timestamptz not null,
        took_ms integer not null,
        asked_at timestamptz,
        constraint pk_kept_answers primary key (name, question))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table kept_answers');
    await this.before.up(runner);
  }
}
