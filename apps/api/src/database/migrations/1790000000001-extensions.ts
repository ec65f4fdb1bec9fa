import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The extensions the schema rests on, and `fold`: lower case without accents, what every search compares. */
export class Extensions1790000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const extension of ['citext', 'unaccent', 'pg_trgm', 'btree_gist']) {
      await runner.query(`create extension if not exists ${extension}`);
    }
    const [{ schema }] = (await runner.query(
      "select n.nspname as schema from pg_extension e join pg_namespace n on n.oid = e.extnamespace where e.extname = 'unaccent'",
    )) as [{ schema: string }];
    // Naming the dictionary makes unaccent immutable in fact, which an index needs.
    await runner.query(`
      create function fold(text) returns text language sql immutable strict parallel safe
      as $$ select lower(${schema}.unaccent('${schema}.unaccent', $1)) $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function fold(text)');
  }
}
