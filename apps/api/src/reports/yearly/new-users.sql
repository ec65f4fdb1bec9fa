-- New, returning and lost users of the days $1 to $2, both included (DOMAIN.md, New user of year Y).
-- The territory is the one of the day that counts: the first day, the return, the last day.
with counted as (
  select 'new' as section, id as organization_id, lower(user_days) as counted_on, null::date as left_on, null as reason
  from organizations
  where lower(user_days) between $1 and $2
  union all
  select 'returning', organization_id, counted_on, left_on, null from users_returning($1, $2)
  union all
  select 'lost', organization_id, counted_on, null, reason from users_lost($1, $2)
)
select c.section, o.id, o.name, c.counted_on as on, c.left_on as "leftOn", c.reason,
  coalesce(o.user_since = c.counted_on, false) as explicit, place.territory_id as "territoryId"
from counted c
join organizations o on o.id = c.organization_id
left join organization_territories place on place.organization_id = c.organization_id
  and daterange(place.starts_on, place.ends_before) @> c.counted_on
order by c.counted_on, o.name, o.id
