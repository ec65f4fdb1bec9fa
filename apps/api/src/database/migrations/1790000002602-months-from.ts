import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Calendar months from one day to another, whatever their days in the month. */
export class MonthsFrom1790000002602 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function months_from(first_day date, other_day date) returns int
      language sql immutable parallel safe return (
        date_part('year', other_day) * 12 + date_part('month', other_day)
          - date_part('year', first_day) * 12 - date_part('month', first_day))::int`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function months_from(date, date)');
  }
}
