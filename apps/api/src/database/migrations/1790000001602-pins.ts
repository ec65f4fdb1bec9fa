import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The records that each person keeps at hand. */
export class Pins1790000001602 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table pins (
        user_id integer not null, record_type text not null, record_id integer not null,
        pinned_at timestamp with time zone not null default now(),
        constraint pk_pins primary key (user_id, record_type, record_id),
        constraint fk_pins_user foreign key (user_id) references users (id) on delete cascade)`);
    await runner.query('create index ix_pins_record on pins (record_type, record_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table pins');
  }
}
