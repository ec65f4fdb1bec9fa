import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each person may have the address of several calendars; those there are were of renewals. */
export class KindsOfCalendarFeeds1790000003802 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table calendar_feeds add kind text not null default 'renewals'`);
    await runner.query('alter table calendar_feeds alter kind drop default');
    await runner.query(`
      alter table calendar_feeds drop constraint uq_calendar_feeds_user,
      add constraint uq_calendar_feeds_user unique (user_id, kind),
      add constraint ck_calendar_feeds_kind check (kind in ('mine', 'team', 'renewals'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from calendar_feeds where kind <> 'renewals'`);
    await runner.query(`
      alter table calendar_feeds drop constraint uq_calendar_feeds_user, drop column kind,
      add constraint uq_calendar_feeds_user unique (user_id)`);
  }
}
