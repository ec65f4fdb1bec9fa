-- Turnover of the invoices issued on the days $1 to $2, both included, minus credit notes, EUR excluding VAT, summed
-- along each dimension (DOMAIN.md, Turnover of year Y). Territory and area are those of the day of the invoice.
with billed as materialized (
  select l.nature, l.category, o.kind, place.territory_id, place.epci_code, sum(l.amount) as amount
  from invoice_lines l
  join organizations o on o.id = l.organization_id
  left join organization_territories place on place.organization_id = l.organization_id
    and daterange(place.starts_on, place.ends_before) @> l.issued_on
  where l.issued_on between $1 and $2
  group by l.nature, l.category, o.kind, place.territory_id, place.epci_code
), services as (
  select * from billed where nature <> 'subsidy'
)
select 'nature' as dimension, nature as key, sum(amount)::text as amount from billed group by nature
union all
select 'category', category, sum(amount)::text from services group by category
union all
select 'kind', kind, sum(amount)::text from services group by kind
union all
select 'territory', territory_id::text, sum(amount)::text from services group by territory_id
union all
select 'area', a.id::text, sum(s.amount)::text from services s join areas a on s.epci_code = any (a.epci_codes) group by a.id
union all
select 'area', null, sum(s.amount)::text from services s
where not exists (select 1 from areas a where s.epci_code = any (a.epci_codes))
having count(*) > 0
