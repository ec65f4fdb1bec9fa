-- Time spent on what was done from the day $1 to the day $2, and from $3 to $4, the same months a year before, by what $5
-- says: one row for each organization, subscription, kind, colleague in charge or month (of the first days), of one
-- organization ($6) or colleague ($7) where they are told. Minutes; `charged` is of the activities that use a credit, or
-- come beyond all. `revenue` is the recurring revenue of the category assistance in these months, EUR, for an organization;
-- `perHour` what it is for each hour.
with spent as (
  select a.id, a.duration, a.done_on >= $1 as now,
    exists (select from assistance_uses use where use.activity_id = a.id) as charged,
    case $5 when 'organization' then a.organization_id::text when 'subscription' then a.subscription_id::text
      when 'kind' then a.kind when 'colleague' then a.assignee_id::text
      else to_char(case when a.done_on >= $1 then a.done_on else a.done_on + interval '12 months' end, 'YYYY-MM') end as key
  from activities a
  where a.state = 'done' and a.duration is not null
    and (a.done_on between $1 and $2 or a.done_on between $3 and $4)
    and ($6::int is null or a.organization_id = $6) and ($7::int is null or a.assignee_id = $7)),
figures as (
  select key, count(*) filter (where now)::int as count, coalesce(sum(duration) filter (where now), 0)::int as minutes,
    coalesce(sum(duration) filter (where now and charged), 0)::int as charged,
    coalesce(sum(duration) filter (where not now), 0)::int as before
  from spent group by key)
select f.*, coalesce(o.name, s.service, u.name) as label, assistance.revenue::text,
  round(assistance.revenue * 60 / nullif(f.minutes, 0), 2)::text as "perHour"
from figures f
left join organizations o on $5 = 'organization' and o.id = f.key::int
left join subscriptions s on $5 = 'subscription' and s.id = f.key::int
left join lateral (
  select round(sum(m.amount * (months_from(greatest(m.month, $1::date), $2::date) + 1)), 2) as revenue
  from revenue_movements m
  where m.organization_id = o.id and m.scope = 'category:assistance' and m.month <= $2) assistance on true
left join users u on $5 = 'colleague' and u.id = f.key::int
order by case when $5 = 'month' then f.key end, f.minutes desc, f.before desc, f.key
