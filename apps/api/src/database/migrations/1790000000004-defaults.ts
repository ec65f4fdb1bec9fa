import { DEFAULT_AREAS, DEFAULT_TERRITORIES } from '@terril/domain';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a new database starts with: the cooperative's row, the territories and the areas of DOMAIN.md. */
export class Defaults1790000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `insert into settings (id, cooperative_name, fiscal_year_start_month) values (1, 'Ma coopérative', 1)`,
    );
    for (const { code, name, position, departments, hiddenWhenEmpty } of DEFAULT_TERRITORIES) {
      await runner.query(
        'insert into territories (code, name, position, departments, hidden_when_empty) values ($1, $2, $3, $4, $5)',
        [code, name, position, departments, hiddenWhenEmpty],
      );
    }
    for (const { code, name, position, epciCodes } of DEFAULT_AREAS) {
      await runner.query('insert into areas (code, name, position, epci_codes) values ($1, $2, $3, $4)', [
        code,
        name,
        position,
        epciCodes,
      ]);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['areas', 'territories', 'settings']) await runner.query(`delete from ${table}`);
  }
}
