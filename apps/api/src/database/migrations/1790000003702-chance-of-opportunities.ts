import type { MigrationInterface, QueryRunner } from 'typeorm';

/** `chanceOf` of the domain, for all that weighs opportunities by SQL; those closed on some days are found by an index. */
export class ChanceOfOpportunities1790000003702 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function chance_of(told smallint, outcome text, usual smallint) returns smallint
      language sql immutable parallel safe as $$
        select case outcome when 'won' then 100::smallint when 'lost' then 0::smallint else coalesce(told, usual) end
      $$`);
    await runner.query('create index ix_opportunities_closed on opportunities (closed_on, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index ix_opportunities_closed');
    await runner.query('drop function chance_of');
  }
}
