import type { MigrationInterface, QueryRunner } from 'typeorm';
import { RecurringMovements1790000000007 } from './1790000000007-recurring-movements.js';
import { UserHistory1790000000005 } from './1790000000005-user-history.js';

/** The movements of recurring revenue become a view with a kept copy, and returning users are found by an index. */
export class RevenueMovements1790000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop function recurring_movements(date, date)');
    // Each price version adds its amount in the month it starts and takes it away in the month of the day after its
    // last: the running sum is the balance on each month's last day. The organization is part of every partition, so
    // that a condition on it reaches the tables.
    await runner.query(`
      create view organization_revenue_movements as
        with versions as (
          select c.organization_id, v.starts_on, v.ends_before, v.monthly_amount,
            case when v.cause = 'indexation' and lag(v.ends_before) over of_subscription = v.starts_on
              then v.monthly_amount - lag(v.monthly_amount) over of_subscription else 0 end as indexation
          from price_versions v
          join subscriptions s on s.id = v.subscription_id
          join contracts c on c.id = s.contract_id
          window of_subscription as (partition by c.organization_id, v.subscription_id order by v.starts_on)
        ), changes as (
          select v.organization_id, date_trunc('month', step.on_day::timestamp)::date as month, sum(step.change) as change,
            sum(step.indexation) as indexation, sum(step.active) as active, sum(step.begun) as begun
          from versions v
          cross join lateral (values
            (v.starts_on, v.monthly_amount, v.indexation, 1, 1),
            (v.ends_before, -v.monthly_amount, 0, -1, 0)) step (on_day, change, indexation, active, begun)
          where step.on_day is not null
          group by 1, 2
        ), balances as (
          select organization_id, month, change, indexation, sum(active) over so_far as active_end,
            sum(active) over so_far - active as active_start, sum(begun) over so_far - begun as begun_before
          from changes
          window so_far as (partition by organization_id order by month)
        )
        select b.organization_id, b.month, m.movement, m.amount
        from balances b
        cross join lateral (
          select case
              when active_start > 0 and active_end = 0 then 'churn'
              when active_start = 0 and active_end > 0 and begun_before > 0 then 'reactivation'
              when active_start = 0 and active_end > 0 then 'new'
              when change - indexation > 0 then 'expansion'
              else 'contraction' end as movement,
            case when active_start > 0 and active_end > 0 then change - indexation else change end as amount
          union all
          select 'indexation', indexation where active_start > 0 and active_end > 0
        ) m
        where m.amount <> 0 or m.movement in ('new', 'reactivation', 'churn')`);
    await runner.query(`
      create table revenue_movements (
        organization_id integer not null, month date not null, movement text not null, amount numeric(20,6) not null,
        constraint pk_revenue_movements primary key (organization_id, month, movement),
        constraint fk_revenue_movements_organization foreign key (organization_id) references organizations (id)
          on delete cascade)`);
    await runner.query('insert into revenue_movements select * from organization_revenue_movements');
    await runner.query(`
      create index ix_revenue_movements_month on revenue_movements (month, movement) include (organization_id, amount)`);

    await runner.query('drop function territory_on(int, date)');
    await runner.query('drop function users_returning(date, date)');
    // Only who was away for a day or more can have returned, and user_days tells it.
    await runner.query(`
      create index ix_organizations_away on organizations (id)
      where user_days <> datemultirange(range_merge(user_days))`);
    await runner.query(`
      create function users_returning(first_day date, last_day date)
      returns table (organization_id int, counted_on date, left_on date) language sql stable parallel safe as $$
        with returns as (
          select o.id as organization_id, o.user_since, lower(span) as counted_on
          from organizations o cross join lateral unnest(o.user_days) span
          where o.user_days <> datemultirange(range_merge(o.user_days))
            and lower(span) between first_day and last_day and lower(span) > lower(o.user_days)
        )
        select r.organization_id, r.counted_on, before.ends_before - 1
        from returns r
        cross join lateral (
          select max(a.ends_before) as ends_before
          from user_activity a
          where a.organization_id = r.organization_id and a.starts_on < r.counted_on
            and a.ends_before > coalesce(r.user_since, '-infinity')
        ) before
        where before.ends_before + interval '12 months' <= r.counted_on
      $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index ix_organizations_away');
    await runner.query('drop table revenue_movements');
    await runner.query('drop view organization_revenue_movements');
    await new RecurringMovements1790000000007().up(runner);
    const history = new UserHistory1790000000005();
    await runner.query('drop function users_returning(date, date)');
    await runner.query('drop function users_lost(date, date)');
    await history.up(runner);
  }
}
