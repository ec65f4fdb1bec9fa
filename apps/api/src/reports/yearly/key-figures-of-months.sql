-- What key figures have a month, for the months that start on the days $1, each up to its end or to the day $2.
select to_char(month.starts, 'YYYY-MM') as step, billed.turnover::text, billed.recurring::text,
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
    coalesce(sum(amount) filter (where nature = 'recurring'), 0) as recurring
  from invoice_lines where issued_on between month.starts and month.ends
) billed
order by month.starts
