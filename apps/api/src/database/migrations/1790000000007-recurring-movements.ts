import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The movements of recurring revenue, per organization and month: the same definition as libs/domain, in SQL. */
export class RecurringMovements1790000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Each price version adds its amount in the month it starts and takes it away in the month of the day after its
    // last: the running sum is the balance on each month's last day. All that is older than first_day is one opening.
    await runner.query(`
      create function recurring_movements(first_day date, last_day date)
      returns table (organization_id int, month date, movement text, amount numeric) language sql stable parallel safe as $$
        with versions as (
          select c.organization_id, v.starts_on, v.ends_before, v.monthly_amount,
            case when v.cause = 'indexation' and
              lag(v.ends_before) over of_subscription = v.starts_on
              then v.monthly_amount - lag(v.monthly_amount) over of_subscription else 0 end as indexation
          from price_versions v
          join subscriptions s on s.id = v.subscription_id
          join contracts c on c.id = s.contract_id
          where v.starts_on <= last_day
          window of_subscription as (partition by v.subscription_id order by v.starts_on)
        ), steps as (
          select organization_id, starts_on as on_day, monthly_amount as change, indexation, 1 as active, 1 as begun from versions
          union all
          select organization_id, ends_before, -monthly_amount, 0, -1, 0 from versions where ends_before <= last_day
        ), changes as (
          select organization_id,
            greatest(date_trunc('month', on_day)::date, (first_day - interval '1 month')::date) as month,
            sum(change) as change, sum(indexation) as indexation, sum(active) as active, sum(begun) as begun
          from steps group by 1, 2
        ), balances as (
          select organization_id, month, change, indexation,
            sum(active) over so_far as active_end, sum(active) over so_far - active as active_start,
            sum(begun) over so_far - begun as begun_before
          from changes
          window so_far as (partition by organization_id order by month)
        )
        select organization_id, month, 'opening', change from balances where month < first_day
        union all
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
        where b.month >= first_day
          and (m.amount <> 0 or (m.movement in ('new', 'reactivation', 'churn')))
      $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function recurring_movements(date, date)');
  }
}
