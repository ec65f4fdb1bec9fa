import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The counters of rate-limiter-flexible, shared by every process: its columns, its names. */
export class LoginTries1790000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'create table login_tries (key varchar(255) primary key, points integer not null default 0, expire bigint)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table login_tries');
  }
}
