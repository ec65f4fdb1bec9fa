-- Who came, returned or left on the days :from to :to, one row each, with the first service that it had: that of its first
-- subscription, else what its first invoice says. Territory of the day that counts.
with counted as (
  select 'new' as counted_as, id as organization_id, lower(user_days) as counted_on, null::date as left_on, null as reason
  from organizations where lower(user_days) between :from and :to
  union all
  select 'returning', organization_id, counted_on, left_on, null from users_returning(:from, :to)
  union all
  select 'lost', organization_id, counted_on, null, reason from users_lost(:from, :to)
)
select c.counted_as || ' ' || o.id || ' ' || c.counted_on as key, o.id as "recordId", o.name as label, c.counted_as as "countedAs", coalesce(t.name, '') as territory, o.kind,
  c.counted_on as on, c.left_on as "leftOn", lower(o.user_days) as "firstUserOn", c.reason,
  coalesce(subscribed.service, invoiced.description) as "firstService"
from counted c
join organizations o on o.id = c.organization_id
join organizations_of(null, :areaId::int, :kind::text, :tagId::int, :accountManagerId::int) chosen on chosen.id = o.id
left join organization_territories place on place.organization_id = o.id
  and daterange(place.starts_on, place.ends_before) @> c.counted_on
left join territories t on t.id = place.territory_id
left join lateral (
  select s.service from contract_tenures tenure join subscriptions s on s.contract_id = tenure.contract_id
  where tenure.organization_id = o.id and tenure.stage = 'signed'
  order by s.starts_on, s.id limit 1) subscribed on true
left join lateral (
  select l.description from invoice_lines l where l.organization_id = o.id
  order by l.issued_on, l.invoice_id, l.position limit 1) invoiced on true
where :territoryId::int is null or place.territory_id = :territoryId
order by array_position(array['new', 'returning', 'lost'], c.counted_as), t.position, c.counted_on, o.name
