import type { MigrationInterface, QueryRunner } from 'typeorm';
import { recordHistoryByRow } from '../history-trigger.js';

/** Tags, and which records carry them, leave a history too. */
export class HistoryOfTags1790000000501 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await recordHistoryByRow(runner, { table: 'tags', recordType: 'tags', label: 'name' });
    for (const record of ['organization', 'contract']) {
      await recordHistoryByRow(runner, {
        table: `${record}_tags`,
        recordType: `${record}s`,
        owner: `${record}_id`,
        part: 'tags',
        label: 'tag_id',
      });
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['contract_tags', 'organization_tags', 'tags']) {
      await runner.query(`drop trigger tr_${table}_history on ${table}`);
    }
  }
}
