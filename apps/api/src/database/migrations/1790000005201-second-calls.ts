import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A second convocation knows the meeting that it follows. */
export class SecondCalls1790000005201 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table general_meetings add first_meeting_id integer
        constraint fk_general_meetings_first_meeting references general_meetings on delete restrict,
        add constraint ck_general_meetings_second check (first_meeting_id is null or call = 'second')`);
    await runner.query('create unique index uq_general_meetings_first on general_meetings (first_meeting_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table general_meetings drop column first_meeting_id');
  }
}
