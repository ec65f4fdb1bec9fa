import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who returned, who was lost, and where an organization was on a day: one definition for the lists and the reports. */
export class UserHistory1790000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function territory_on(organization int, day date) returns int language sql stable parallel safe as $$
        select territory_id from organization_territories
        where organization_id = organization and daterange(starts_on, ends_before) @> day
      $$`);

    // Within one year only its first sign of activity can end an absence of 12 months. user_days tells cheaply who was
    // still a user the day before; only the others are looked at in full.
    await runner.query(`
      create function users_returning(first_day date, last_day date)
      returns table (organization_id int, counted_on date, left_on date) language sql stable parallel safe as $$
        with firsts as (
          select a.organization_id, min(a.starts_on) as starts_on
          from user_activity a
          where a.starts_on between first_day and last_day
          group by a.organization_id
        )
        select f.organization_id, f.starts_on, before.ends_before - 1
        from firsts f
        join organizations o on o.id = f.organization_id
        cross join lateral (
          select max(a.ends_before) as ends_before
          from user_activity a
          where a.organization_id = f.organization_id and a.starts_on < f.starts_on
            and a.ends_before > coalesce(o.user_since, '-infinity')
        ) before
        where lower(o.user_days) < f.starts_on
          and not o.user_days @> f.starts_on - 1
          and before.ends_before + interval '12 months' <= f.starts_on
      $$`);

    // Judged with what had begun by the last day: a later return does not rewrite the report of a past year.
    await runner.query(`
      create function users_lost(first_day date, last_day date)
      returns table (organization_id int, counted_on date, reason text) language sql stable parallel safe as $$
        with ended as (
          select c.organization_id, max(s.ends_before) - 1 as lost_on,
            (array_agg(s.end_reason order by s.ends_before desc, s.end_reason is null, s.id))[1] as reason
          from subscriptions s join contracts c on c.id = s.contract_id
          where s.starts_on <= last_day + 1
            and c.organization_id in (
              select c2.organization_id from subscriptions s2 join contracts c2 on c2.id = s2.contract_id
              where s2.ends_before between first_day + 1 and last_day + 1)
          group by c.organization_id
          having bool_and(s.ends_before is not null and s.ends_before <= last_day + 1)
        )
        select e.organization_id, e.lost_on, e.reason
        from ended e
        where e.lost_on >= first_day and not exists (
          select 1 from invoices i
          where i.organization_id = e.organization_id and i.type = 'invoice'
            and i.issued_on > e.lost_on and i.issued_on <= last_day)
      $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function users_lost(date, date)');
    await runner.query('drop function users_returning(date, date)');
    await runner.query('drop function territory_on(int, date)');
  }
}
