import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which public services may be asked, and where they are: none unless an administrator says so. */
export class PublicServices1790000000803 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table settings
        add directory_enabled boolean not null default false,
        add directory_url text not null default 'https://recherche-entreprises.api.gouv.fr',
        add addresses_enabled boolean not null default false,
        add addresses_url text not null default 'https://data.geopf.fr/geocodage'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table settings drop directory_enabled, drop directory_url, drop addresses_enabled, drop addresses_url`);
  }
}
