import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A ledger that was confirmed is counted as a job: how, who asked for it, and how far it has come. */
export class ConfirmedAside1790000005111 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table ledger_imports add confirmation jsonb, add handled integer not null default 0,
        add to_handle integer not null default 0`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table ledger_imports drop confirmation, drop handled, drop to_handle');
  }
}
