-- What key figures have a month, for the months that start on the days $1, each up to its end or to the day $2.
-- Costs and result are null in a month whose actual costs nobody entered; the components are those of `fiscal_year_components`.
select to_char(month.starts, 'YYYY-MM') as step, billed.turnover::text, billed.recurring::text,
  (billed.subsidies + granted.amount)::text as subsidies, booked.costs::text,
  (billed.turnover + billed.subsidies + granted.amount + booked.income - booked.costs)::text as result,
  (select count(*)::int from organizations where user_days @> month.ends) as users,
  (select count(*)::int from organizations where lower(user_days) between month.starts and month.ends) as "newUsers",
  (select coalesce(sum(monthly_amount), 0)::text from price_versions
    where starts_on <= month.ends and (ends_before is null or ends_before > month.ends) and subscription_id not in (
      select s.id from subscriptions s join contracts c on c.id = s.contract_id where c.stage <> 'signed')) as mrr
from (
  select starts, least((starts + interval '1 month')::date - 1, $2::date) as ends from unnest($1::date[]) starts
) month
cross join lateral (
  select coalesce(sum(amount) filter (where nature <> 'subsidy'), 0) as turnover,
    coalesce(sum(amount) filter (where nature = 'recurring'), 0) as recurring,
    coalesce(sum(amount) filter (where nature = 'subsidy'), 0) as subsidies
  from invoice_lines where issued_on between month.starts and month.ends
) billed
cross join lateral (
  select coalesce(sum(amount), 0) as amount from subsidies_by_month s where s.month between month.starts and month.ends
) granted
cross join lateral (
  select sum(actual) filter (where nature = 'cost') as costs, coalesce(sum(actual) filter (where nature = 'income'), 0) as income
  from budget_by_month b where b.month between month.starts and month.ends
) booked
order by month.starts
