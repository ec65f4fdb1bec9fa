-- What each fiscal year, which starts $2 months after January, changed for those whose first year as a subscriber is the
-- same (DOMAIN.md, Recurring revenue), up to the day $1: the steps of `cohortsOf` of libs/domain, EUR per month with 6
-- decimals. Of the subscriptions of the scope $3, of all organizations when $9, else of those of the territory $4, area $5,
-- kind $6, tag $7 and account manager $8, each null = any.
with changed as (
  select organization_id, month, sum(amount) as amount, sum(users) as users
  from revenue_movements
  where scope = $3 and month <= $1 and ($9::boolean or organization_id in (
    select id from organizations_of($4::int, $5::int, $6::text, $7::int, $8::int)))
  group by 1, 2
), told as (
  select *, min(month) filter (where users > 0) over (partition by organization_id) as came from changed
)
select extract(year from came - make_interval(months => $2))::int as cohort,
  extract(year from month - make_interval(months => $2))::int as year,
  (count(*) filter (where month = came))::int as arrived, sum(users)::int as organizations, sum(amount)::text as monthly
from told
where month >= came
group by 1, 2
