import type { MigrationInterface, QueryRunner } from 'typeorm';
import { define } from './1790000002301-contract-stages.js';

/** Movements are also told of the subscriptions of one category, and of one service of the catalogue. */
export class ScopesOfMovements1790000002401 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop view organization_revenue_movements');
    await defineScopedMovements(runner);
    await runner.query('drop index ix_revenue_movements_month');
    await runner.query('truncate revenue_movements');
    await runner.query(`
      alter table revenue_movements add scope text not null, drop constraint pk_revenue_movements,
        add constraint pk_revenue_movements primary key (organization_id, scope, month, movement)`);
    await runner.query(`
      insert into revenue_movements (organization_id, scope, month, movement, amount)
      select organization_id, scope, month, movement, amount from organization_revenue_movements`);
    await runner.query(`
      create index ix_revenue_movements_month on revenue_movements (scope, month, movement)
      include (organization_id, amount)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop view organization_revenue_movements');
    await runner.query(`delete from revenue_movements where scope <> 'all'`);
    await runner.query('drop index ix_revenue_movements_month');
    await runner.query(`
      alter table revenue_movements drop constraint pk_revenue_movements, drop scope,
        add constraint pk_revenue_movements primary key (organization_id, month, movement)`);
    await runner.query(`
      create index ix_revenue_movements_month on revenue_movements (month, movement) include (organization_id, amount)`);
    await define(runner, (contract) => `${contract}.stage = 'signed'`);
  }
}

export async function defineScopedMovements(runner: QueryRunner): Promise<void> {
  // Each price version adds its amount in the month it starts and takes it away in the month of the day after its
  // last: the running sum is the balance on each month's last day. It does so in the scope of all, in that of its
  // category and in that of its service, each as if nothing else were sold. The organization is part of every
  // partition, so that a condition on it reaches the tables.
  await runner.query(`
    create view organization_revenue_movements as
      with versions as (
        select c.organization_id, s.category, s.service_id, v.starts_on, v.ends_before, v.monthly_amount,
          case when v.cause = 'indexation' and lag(v.ends_before) over of_subscription = v.starts_on
            then v.monthly_amount - lag(v.monthly_amount) over of_subscription else 0 end as indexation
        from price_versions v
        join subscriptions s on s.id = v.subscription_id
        join contracts c on c.id = s.contract_id
        where c.stage = 'signed'
        window of_subscription as (partition by c.organization_id, v.subscription_id order by v.starts_on)
      ), changes as (
        select v.organization_id, scope.name as scope, date_trunc('month', step.on_day::timestamp)::date as month,
          sum(step.change) as change, sum(step.indexation) as indexation, sum(step.active) as active,
          sum(step.begun) as begun
        from versions v
        cross join lateral (values ('all'), ('category:' || v.category), ('service:' || v.service_id)) scope (name)
        cross join lateral (values
          (v.starts_on, v.monthly_amount, v.indexation, 1, 1),
          (v.ends_before, -v.monthly_amount, 0, -1, 0)) step (on_day, change, indexation, active, begun)
        where step.on_day is not null and scope.name is not null
        group by 1, 2, 3
      ), balances as (
        select organization_id, scope, month, change, indexation, sum(active) over so_far as active_end,
          sum(active) over so_far - active as active_start, sum(begun) over so_far - begun as begun_before
        from changes
        window so_far as (partition by organization_id, scope order by month)
      )
      select b.organization_id, b.scope, b.month, m.movement, m.amount
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
}
