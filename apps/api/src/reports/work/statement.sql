-- What an organization ($1) was granted and what was charged to it from the day $2 to the day $3, in the order of days:
-- `opening` what earlier periods of its credits have left on the first day, `granted` the periods that begin later,
-- `lapsed` what one had left once it was over, and `activity` each activity charged, with the minutes that credits pay for
-- and those beyond all. Minutes.
with periods as (
  select p.id, p.starts_on, p.ends_before, p.minutes, p.used, c.title, coalesce((
      select sum(use.minutes) from assistance_uses use join activities a on a.id = use.activity_id
      where use.period_id = p.id and a.done_on < $2), 0)::int as earlier
  from assistance_periods p join assistance_credits c on c.id = p.credit_id
  where p.organization_id = $1 and p.starts_on <= $3 and (p.ends_before is null or p.ends_before > $2)),
lines as (
  select greatest(starts_on, $2::date) as day, case when starts_on < $2 then 'opening' else 'granted' end as kind,
    null::int as activity_id, title as subject, null as by, minutes - earlier as bought, 0 as used, 0 as lapsed, 0 as beyond,
    1 as rank, id as place
  from periods
  union all
  select ends_before, 'lapsed', null, title, null, 0, 0, minutes - used, 0, 0, id
  from periods where ends_before <= $3 and used < minutes
  union all
  select a.done_on, 'activity', a.id, a.subject, u.name, 0,
    coalesce(sum(use.minutes) filter (where use.period_id is not null), 0)::int, 0,
    coalesce(sum(use.minutes) filter (where use.period_id is null), 0)::int, 2, a.id
  from assistance_uses use join activities a on a.id = use.activity_id left join users u on u.id = a.assignee_id
  where use.organization_id = $1 and a.done_on between $2 and $3
  group by a.id, u.name)
select day, kind, activity_id as "activityId", subject, by, bought, used, lapsed, beyond
from lines order by day, rank, place
