import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The contract that a won opportunity became. */
export class ContractsOfOpportunities1790000003203 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table opportunities
        add contract_id integer constraint fk_opportunities_contract references contracts on delete restrict,
        add constraint uq_opportunities_contract unique (contract_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table opportunities drop column contract_id');
  }
}
