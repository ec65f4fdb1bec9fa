-- Movements of recurring revenue, EUR per month with 6 decimals, for each month from the first day $1 to the last day $2.
-- Of all organizations when $8, else of those of the territory $3, area $4, kind $5, tag $6 and account
-- manager $7, each null = any; of the subscriptions of the scope $9.
-- `start` is the balance on the eve, so that start + movements = end (DOMAIN.md, Recurring revenue).
with movements as materialized (
  select greatest(month, $1::date - 1) as month, movement, sum(amount) as amount
  from revenue_movements
  where scope = $9 and month <= $2 and ($8::boolean or organization_id in (
    select id from organizations_of($3::int, $4::int, $5::text, $6::int, $7::int)))
  group by 1, 2
), months as (
  select m::date as month,
    coalesce(sum(v.amount) filter (where v.movement = 'new'), 0) as new,
    coalesce(sum(v.amount) filter (where v.movement = 'reactivation'), 0) as reactivation,
    coalesce(sum(v.amount) filter (where v.movement = 'expansion'), 0) as expansion,
    coalesce(sum(v.amount) filter (where v.movement = 'contraction'), 0) as contraction,
    coalesce(sum(v.amount) filter (where v.movement = 'indexation'), 0) as indexation,
    coalesce(sum(v.amount) filter (where v.movement = 'transfer'), 0) as transfer,
    coalesce(sum(v.amount) filter (where v.movement = 'churn'), 0) as churn,
    coalesce(sum(v.amount), 0) as change
  from generate_series($1::date, $2::date, interval '1 month') m
  left join movements v on v.month = m::date
  group by m
), balances as (
  select *, sum(change) over (order by month)
    + (select coalesce(sum(amount), 0) from movements where month < $1) as "end"
  from months
)
select to_char(month, 'YYYY-MM') as month, ("end" - change)::text as start, new::text, reactivation::text,
  expansion::text, contraction::text, indexation::text, transfer::text, churn::text, "end"::text
from balances
order by balances.month
