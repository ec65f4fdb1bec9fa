-- New, returning and lost users of the days :from to :to by what :by says (DOMAIN.md, New user of year Y). The territory is
-- the one of the day that counts: the first day, the return, the last day.
with counted as (
  select 'new' as counted_as, id as organization_id, lower(user_days) as counted_on
  from organizations where lower(user_days) between :from and :to
  union all
  select 'returning', organization_id, counted_on from users_returning(:from, :to)
  union all
  select 'lost', organization_id, counted_on from users_lost(:from, :to)
), keyed as (
  select c.counted_as, case when :by = 'kind' then o.kind else coalesce(place.territory_id::text, 'none') end as key
  from counted c
  join organizations o on o.id = c.organization_id
  join organizations_of(null, :areaId::int, :kind::text, :tagId::int, :accountManagerId::int) chosen on chosen.id = o.id
  left join organization_territories place on place.organization_id = o.id
    and daterange(place.starts_on, place.ends_before) @> c.counted_on
  where :territoryId::int is null or place.territory_id = :territoryId
)
select keyed.key, t.name as label,
  count(*) filter (where counted_as = 'new') as "newUsers",
  count(*) filter (where counted_as = 'returning') as returning,
  count(*) filter (where counted_as = 'lost') as lost
from keyed
left join territories t on :by = 'territory' and t.id = nullif(keyed.key, 'none')::int
group by keyed.key, t.name, t.position
order by keyed.key = 'none', t.position, "newUsers" desc, keyed.key
