import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When activities at an hour take the time of people: in UTC, so that days on which the clocks change are exact. */
export class SpansOfActivities1790000003801 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // As `instantOf` of libs/domain: the first of two hours shown alike, and one that is skipped counted from before it.
    await runner.query(`
      create function french_instant(shown timestamp) returns timestamp language sql immutable strict parallel safe
      return case when (shown - interval '2 hours') at time zone 'UTC' at time zone 'Europe/Paris' = shown
        then shown - interval '2 hours' else shown - interval '1 hour' end`);
    await runner.query(`
      create function activity_span(day date, start_time time, duration integer, done_on date) returns tsrange
      language sql immutable parallel safe
      return case when start_time is not null and (done_on is null or done_on = day) then tsrange(
        french_instant(day + start_time), french_instant(day + start_time) + make_interval(mins => coalesce(duration, 30)))
      end`);
    await runner.query(`
      create index ix_activities_span on activities using gist (activity_span(day, start_time, duration, done_on))
      where start_time is not null and state <> 'cancelled' and kind <> 'note'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index ix_activities_span');
    await runner.query('drop function activity_span');
    await runner.query('drop function french_instant');
  }
}
