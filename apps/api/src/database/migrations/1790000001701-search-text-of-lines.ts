import type { MigrationInterface, QueryRunner } from 'typeorm';
import { recordHistoryByRow, type RecordedTable } from '../history-trigger.js';

const EXPRESSION = 'fold(description)';
const LINES: RecordedTable = {
  table: 'invoice_lines',
  recordType: 'invoices',
  owner: 'invoice_id',
  part: 'lines',
  label: 'description',
  leftOut: 'position organization_id issued_on',
};

/** The folded text of invoice lines is stored: what a million lines do not contain is asked of each of them. */
export class SearchTextOfLines1790000001701 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // TypeORM looks up here what a generated column is computed from.
    await runner.query(
      `insert into typeorm_metadata (type, database, schema, "table", name, value)
       values ('GENERATED_COLUMN', current_database(), current_schema(), 'invoice_lines', 'search_text', $1)`,
      [EXPRESSION],
    );
    await runner.query('drop index ix_invoice_lines_search');
    await runner.query(
      `alter table invoice_lines add search_text text not null generated always as (${EXPRESSION}) stored`,
    );
    await runner.query('create index ix_invoice_lines_search on invoice_lines using gin (search_text gin_trgm_ops)');
    await runner.query('drop trigger tr_invoice_lines_history on invoice_lines');
    await recordHistoryByRow(runner, { ...LINES, leftOut: `${LINES.leftOut} search_text` });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger tr_invoice_lines_history on invoice_lines');
    await recordHistoryByRow(runner, LINES);
    await runner.query('alter table invoice_lines drop search_text');
    await runner.query(`delete from typeorm_metadata where "table" = 'invoice_lines' and name = 'search_text'`);
    await runner.query(`create index ix_invoice_lines_search on invoice_lines using gin (${EXPRESSION} gin_trgm_ops)`);
  }
}
