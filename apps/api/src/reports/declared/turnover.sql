-- Turnover of the invoices issued from :from to :to, minus credit notes, by what :by says: a record (its id) or a word or
-- code. Territory and area are those of the day of the invoice. Areas may overlap: each counts all that falls in it, and the
-- row 'overlap' takes away what was counted more than once, so that the rows always add up to the turnover. What a choice
-- does not name is not joined.
with billed as (
  select case :by when 'service' then s.service_id when 'territory' then place.territory_id
      when 'organization' then l.organization_id when 'accountManager' then o.account_manager_id end as id,
    case :by when 'nature' then l.nature when 'category' then l.category when 'kind' then o.kind
      when 'commune' then place.commune_code when 'epci' then place.epci_code when 'area' then place.epci_code end as code,
    sum(l.amount) filter (where l.nature <> 'subsidy') as services,
    sum(l.amount) filter (where l.nature = 'recurring') as recurring,
    sum(l.amount) filter (where l.nature = 'one_off') as one_off,
    sum(l.amount) filter (where l.nature = 'subsidy') as subsidies
  from invoice_lines l
  left join organizations o on o.id = l.organization_id
  left join subscriptions s on s.id = l.subscription_id
  left join organization_territories place on place.organization_id = l.organization_id
    and daterange(place.starts_on, place.ends_before) @> l.issued_on
    and (:by in ('territory', 'area', 'epci', 'commune') or num_nonnulls(:territoryId::int, :areaId::int) > 0)
  where l.issued_on between :from and :to
    and (:category::text is null or l.category = :category)
    and (:territoryId::int is null or place.territory_id = :territoryId)
    and (:areaId::int is null
      or place.epci_code = any (array(select unnest(epci_codes) from areas where id = :areaId)))
    and (:kind::text is null or o.kind = :kind)
    and (:accountManagerId::int is null or o.account_manager_id = :accountManagerId)
    and (:tagId::int is null or l.organization_id in (select organization_id from organization_tags where tag_id = :tagId))
  group by 1, 2
), by_area as (
  select a.id, case when a.id is null then 'other' end as code, services, recurring, one_off, subsidies
  from billed left join areas a on billed.code = any (a.epci_codes) where :by = 'area'
  union all
  select null, 'overlap', -services * (n - 1), -recurring * (n - 1), -one_off * (n - 1), -subsidies * (n - 1)
  from billed cross join lateral (select count(*) as n from areas where billed.code = any (epci_codes)) found
  where :by = 'area' and n > 1
), keyed as (
  select id, code, services, recurring, one_off, subsidies from billed where :by <> 'area'
  union all
  select id, code, sum(services), sum(recurring), sum(one_off), sum(subsidies) from by_area group by id, code
)
select coalesce(keyed.id::text, keyed.code, 'none') as key,
  coalesce(service.name, t.name, a.name, organization.name, u.name) as label,
  coalesce(services, 0) as services, coalesce(recurring, 0) as recurring, coalesce(one_off, 0) as "oneOff",
  coalesce(subsidies, 0) as subsidies
from keyed
left join services service on :by = 'service' and service.id = keyed.id
left join territories t on :by = 'territory' and t.id = keyed.id
left join areas a on :by = 'area' and a.id = keyed.id
left join organizations organization on :by = 'organization' and organization.id = keyed.id
left join users u on :by = 'accountManager' and u.id = keyed.id
order by coalesce(keyed.code, '') = 'overlap', keyed.id is null and coalesce(keyed.code, 'other') = 'other', services desc nulls last, key
