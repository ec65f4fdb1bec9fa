-- The year at a glance: the days $1 to $2 of the fiscal year $3, seen on the day $4, both ends included.
with figures as (
  select component, item, amount from fiscal_year_components where year = $3
), result as (
  select coalesce(sum(amount) filter (where component = 'turnover'), 0) as turnover,
    coalesce(sum(amount) filter (where item = 'recurring' and component = 'turnover'), 0) as recurring,
    coalesce(sum(amount) filter (where component = 'subsidies'), 0) as subsidies,
    coalesce(sum(amount) filter (where component = 'otherIncome'), 0) as other_income,
    coalesce(sum(amount) filter (where component = 'costs'), 0) as costs
  from figures
), unpaid as (
  select count(*)::int as count, coalesce(sum(gross_amount), 0) as amount
  from invoices
  where type = 'invoice' and issued_on between $1 and $4 and (paid_on is null or paid_on > $4)
)
select
  (select count(*)::int from organizations where user_days @> $4::date) as users,
  (select count(*)::int from organizations where lower(user_days) between $1 and $2) as "newUsers",
  result.turnover::text, result.recurring::text,
  (select coalesce(sum(monthly_amount), 0)::text from price_versions
    where starts_on <= $4 and (ends_before is null or ends_before > $4) and subscription_id not in (
      select s.id from subscriptions s join contracts c on c.id = s.contract_id where c.stage <> 'signed')) as mrr,
  result.subsidies::text, result.other_income::text as "otherIncome", result.costs::text,
  unpaid.count as "openCount", unpaid.amount::text as "openAmount"
from result cross join unpaid
