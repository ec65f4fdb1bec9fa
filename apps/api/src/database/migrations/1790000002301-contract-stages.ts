import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A contract is a draft or sent before it is signed, and counts nowhere until then. */
export class ContractStages1790000002301 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table contracts add stage text not null default 'signed',
        add constraint ck_contracts_stage check (stage in ('draft', 'sent', 'signed')),
        add constraint ck_contracts_signature check (stage = 'signed' or signed_on is null)`);
    await runner.query(`create index ix_contracts_unsigned on contracts (stage, id) where stage <> 'signed'`);
    await define(runner, (contract) => `${contract}.stage = 'signed'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await define(runner, () => 'true');
    await runner.query('drop index ix_contracts_unsigned');
    await runner.query(`
      alter table contracts drop constraint ck_contracts_signature, drop constraint ck_contracts_stage, drop stage`);
  }
}

/** Says again what reads contracts: those for which `counts` holds. */
export async function define(runner: QueryRunner, counts: (contract: string) => string): Promise<void> {
  await runner.query(`
    create or replace view user_activity as
      select c.organization_id, 'contract' as source, c.reference as label, c.starts_on, c.ends_before, c.end_reason
      from contracts c
      where ${counts('c')}
      union all
      select c.organization_id, 'subscription', s.service, s.starts_on, s.ends_before, s.end_reason
      from subscriptions s join contracts c on c.id = s.contract_id
      where ${counts('c')}
      union all
      select organization_id, 'invoice', number, issued_on, issued_on + 1, null
      from invoices where type = 'invoice'`);

  await runner.query(`
    create or replace function users_lost(first_day date, last_day date)
    returns table (organization_id int, counted_on date, reason text) language sql stable parallel safe as $$
      with ended as (
        select c.organization_id, max(s.ends_before) - 1 as lost_on,
          (array_agg(s.end_reason order by s.ends_before desc, s.end_reason is null, s.id))[1] as reason
        from subscriptions s join contracts c on c.id = s.contract_id and ${counts('c')}
        where s.starts_on <= last_day + 1
          and c.organization_id in (
            select c2.organization_id from subscriptions s2 join contracts c2 on c2.id = s2.contract_id
            where s2.ends_before between first_day + 1 and last_day + 1 and ${counts('c2')})
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

  // Each price version adds its amount in the month it starts and takes it away in the month of the day after its last:
  // the running sum is the balance on each month's last day. The organization is part of every partition, so that a
  // condition on it reaches the tables.
  await runner.query(`
    create or replace view organization_revenue_movements as
      with versions as (
        select c.organization_id, v.starts_on, v.ends_before, v.monthly_amount,
          case when v.cause = 'indexation' and lag(v.ends_before) over of_subscription = v.starts_on
            then v.monthly_amount - lag(v.monthly_amount) over of_subscription else 0 end as indexation
        from price_versions v
        join subscriptions s on s.id = v.subscription_id
        join contracts c on c.id = s.contract_id
        where ${counts('c')}
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
}
