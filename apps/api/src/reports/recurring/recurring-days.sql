-- Recurring revenue day by day, EUR per month with 6 decimals: the balance on the eve and at the end of each day from $1
-- to $2, both included. It is that of the organizations of the territory $3, area $4, kind $5, tag $6 and account manager
-- $7, each on the days it held the contract, by the subscriptions of the category $8 and service $9, each null = any. The
-- last day of a month has the end that recurring-revenue.sql gives that month (DOMAIN.md, Recurring revenue).
with versions as materialized (
  select greatest(v.starts_on, tenure.starts_on) as starts_on, least(v.ends_before, tenure.ends_before) as ends_before,
    v.monthly_amount
  from contract_tenures tenure
  join organizations_of($3::int, $4::int, $5::text, $6::int, $7::int) chosen on chosen.id = tenure.organization_id
  join subscriptions s on s.contract_id = tenure.contract_id
    and ($8::text is null or s.category = $8) and ($9::int is null or s.service_id = $9)
  join price_versions v on v.subscription_id = s.id
  where tenure.stage = 'signed' and v.starts_on <= $2 and (v.ends_before is null or v.ends_before >= $1)
), held as (
  select * from versions
  where starts_on <= $2 and (ends_before is null or (ends_before >= $1 and ends_before > starts_on))
), changes as (
  select greatest(starts_on, $1::date - 1) as day, monthly_amount as change from held
  union all
  select ends_before, -monthly_amount from held where ends_before <= $2
), days as (
  select d::date as day, coalesce(sum(c.change), 0) as change
  from generate_series($1::date - 1, $2::date, interval '1 day') d
  left join changes c on c.day = d::date
  group by d
), balances as (
  select day, change, sum(change) over (order by day) as balance from days
)
select day::text, (balance - change)::text as start, change::text, balance::text as "end"
from balances where day >= $1 order by balances.day
