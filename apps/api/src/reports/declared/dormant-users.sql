-- Organizations invoiced in the fiscal year before :from, and not from :from to :to: credit notes are no invoices. `amount` is
-- their turnover of the year before, EUR excluding VAT; `monthly` what their subscriptions that run on the last day, or today,
-- bring a month.
with before as (
  select organization_id, max(issued_on) as "lastInvoicedOn" from invoices
  where type = 'invoice' and issued_on >= :from::date - interval '12 months' and issued_on < :from
  group by organization_id
)
select o.id::text as key, o.name as label, t.name as territory, o.kind, u.name as "accountManager", b."lastInvoicedOn",
  (select coalesce(sum(amount), 0) from invoice_lines l
    where l.organization_id = o.id and l.nature <> 'subsidy' and l.issued_on >= :from::date - interval '12 months'
      and l.issued_on < :from) as amount,
  (select coalesce(sum(v.monthly_amount), 0)
    from contract_tenures tenure
    join subscriptions s on s.contract_id = tenure.contract_id
    join price_versions v on v.subscription_id = s.id
    cross join lateral (select least(:to::date, :today::date) as day) seen
    where tenure.organization_id = o.id and tenure.stage = 'signed'
      and (tenure.starts_on is null or tenure.starts_on <= seen.day)
      and (tenure.ends_before is null or tenure.ends_before > seen.day)
      and v.starts_on <= seen.day and (v.ends_before is null or v.ends_before > seen.day)) as monthly
from before b
join organizations o on o.id = b.organization_id
join organizations_of(:territoryId::int, :areaId::int, :kind::text, :tagId::int, :accountManagerId::int) chosen
  on chosen.id = o.id
left join territories t on t.id = o.territory_id
left join users u on u.id = o.account_manager_id
where not exists (
  select from invoices i where i.organization_id = o.id and i.type = 'invoice' and i.issued_on between :from and :to)
order by amount desc, o.name, o.id
