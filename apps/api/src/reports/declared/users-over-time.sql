-- Users on the last day of each fiscal year or month (:by) from :from to :to, and who became one within it; the present
-- one counts up to :today. Each span of days as a user begins once and ends once: users = those begun - those ended.
with steps as (
  select first::date as first, least((first + step)::date - 1, :today::date) as last,
    case :by when 'month' then to_char(first, 'YYYY-MM') else extract(year from first)::text end as key
  from (select case :by when 'month' then interval '1 month' else interval '1 year' end as step) s
  cross join lateral generate_series(:from::date, :to::date, step) as first
  where first <= :today::date
), spans as (
  select lower(span) as first, upper(span) as ended, lower(span) = lower(o.user_days) as is_new
  from organizations o
  join organizations_of(:territoryId::int, :areaId::int, :kind::text, :tagId::int, :accountManagerId::int) chosen
    on chosen.id = o.id
  cross join lateral unnest(o.user_days) as span
), changes as (
  select first as day, 1 as change, is_new from spans
  union all
  select ended, -1, false from spans where ended is not null
), by_day as (
  select day, sum(change) as change, count(*) filter (where is_new) as new_users from changes group by day
), running as (
  select day, sum(change) over (order by day) as users, new_users from by_day
)
select key, last, coalesce((select users from running where day <= steps.last order by day desc limit 1), 0) as users,
  (select coalesce(sum(new_users), 0) from running where day between steps.first and steps.last) as "newUsers",
  first
from steps
order by first
