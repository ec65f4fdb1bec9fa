-- Turnover of the invoices issued from :from to :to, minus credit notes, by what :by says; territory and area are those of
-- the day of the invoice. Areas may overlap: each counts all that falls in it, and the row 'overlap' takes away what was
-- counted more than once, so that the rows always add up to the turnover.
with billed as (
  select case :by
      when 'nature' then l.nature when 'category' then l.category when 'service' then s.service_id::text
      when 'territory' then place.territory_id::text when 'area' then place.epci_code when 'epci' then place.epci_code
      when 'commune' then place.commune_code when 'kind' then o.kind when 'organization' then o.id::text
      when 'accountManager' then o.account_manager_id::text end as key,
    sum(l.amount) filter (where l.nature <> 'subsidy') as services,
    sum(l.amount) filter (where l.nature = 'recurring') as recurring,
    sum(l.amount) filter (where l.nature = 'one_off') as one_off,
    sum(l.amount) filter (where l.nature = 'subsidy') as subsidies
  from invoice_lines l
  join organizations o on o.id = l.organization_id
  left join subscriptions s on s.id = l.subscription_id
  left join organization_territories place on place.organization_id = l.organization_id
    and daterange(place.starts_on, place.ends_before) @> l.issued_on
  where l.issued_on between :from and :to
    and (:category::text is null or l.category = :category)
    and (:territoryId::int is null or place.territory_id = :territoryId)
    and (:areaId::int is null
      or place.epci_code = any (array(select unnest(epci_codes) from areas where id = :areaId)))
    and (:kind::text is null or o.kind = :kind)
    and (:accountManagerId::int is null or o.account_manager_id = :accountManagerId)
    and (:tagId::int is null or o.id in (select organization_id from organization_tags where tag_id = :tagId))
  group by 1
), keyed as (
  select coalesce(key, 'none') as key, services, recurring, one_off, subsidies from billed where :by <> 'area'
  union all
  select coalesce(a.id::text, 'other'), services, recurring, one_off, subsidies
  from billed left join areas a on billed.key = any (a.epci_codes) where :by = 'area'
  union all
  select 'overlap', -services * (n - 1), -recurring * (n - 1), -one_off * (n - 1), -subsidies * (n - 1)
  from billed cross join lateral (select count(*) as n from areas where billed.key = any (epci_codes)) found
  where :by = 'area' and n > 1
), summed as (
  select key, coalesce(sum(services), 0) as services, coalesce(sum(recurring), 0) as recurring,
    coalesce(sum(one_off), 0) as "oneOff", coalesce(sum(subsidies), 0) as subsidies
  from keyed group by key
)
select *, case
    when key in ('none', 'other', 'overlap') then null
    when :by = 'service' then (select name from services where id = key::int)
    when :by = 'territory' then (select name from territories where id = key::int)
    when :by = 'area' then (select name from areas where id = key::int)
    when :by = 'organization' then (select name from organizations where id = key::int)
    when :by = 'accountManager' then (select name from users where id = key::int) end as label
from summed
order by key = 'overlap', key in ('none', 'other'), services desc, key
