import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Contracts get their references from a pattern of the settings and a number counted by year. */
export class ContractReferences1790000002302 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter table settings add contract_reference_pattern text not null default 'C-{year}-{number:3}'`,
    );
    await runner.query(`
      create table contract_numbers (
        year smallint constraint pk_contract_numbers primary key,
        last integer not null)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table contract_numbers');
    await runner.query('alter table settings drop contract_reference_pattern');
  }
}
