import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is told by e-mail of the notices prepared each day; and letters found by their state or kind. */
export class RenewalDigests1790000002706 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table users add renewal_digest boolean not null default false');
    await runner.query('create index ix_letters_state on letters (state, created_at, id)');
    await runner.query('create index ix_letters_kind on letters (kind, created_at, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index ix_letters_state, ix_letters_kind');
    await runner.query('alter table users drop column renewal_digest');
  }
}
