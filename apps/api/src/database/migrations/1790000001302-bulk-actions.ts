import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a bulk action wrote is read together, to undo it. */
export class BulkActions1790000001302 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX "ix_history_entries_bulk" ON "history_entries" ("transaction") WHERE action = 'bulk'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index ix_history_entries_bulk');
  }
}
