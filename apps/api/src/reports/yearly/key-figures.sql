-- The year at a glance: the days $1 to $2 of the fiscal year $3, seen on the day $4, both ends included.
with billed as (
  select coalesce(sum(amount) filter (where nature <> 'subsidy'), 0) as turnover,
    coalesce(sum(amount) filter (where nature = 'recurring'), 0) as recurring,
    coalesce(sum(amount) filter (where nature = 'subsidy'), 0) as subsidies
  from invoice_lines
  where issued_on between $1 and $2
), unpaid as (
  select count(*)::int as count, coalesce(sum(gross_amount), 0) as amount
  from invoices
  where type = 'invoice' and issued_on between $1 and $4 and (paid_on is null or paid_on > $4)
)
select
  (select count(*)::int from organizations where user_days @> $4::date) as users,
  (select count(*)::int from organizations where lower(user_days) between $1 and $2) as "newUsers",
  billed.turnover::text, billed.recurring::text,
  (select coalesce(sum(monthly_amount), 0)::text from price_versions
    where starts_on <= $4 and (ends_before is null or ends_before > $4) and subscription_id not in (
      select s.id from subscriptions s join contracts c on c.id = s.contract_id where c.stage <> 'signed')) as mrr,
  (billed.subsidies + (select coalesce(sum(amount), 0) from subsidies where year = $3))::text as subsidies,
  (select coalesce(sum(actual), 0)::text from budget_lines where make_date(year, month, 1) between $1 and $2) as costs,
  unpaid.count as "openCount", unpaid.amount::text as "openAmount"
from billed cross join unpaid
