-- The invoices paid from :from to :to, by what :by says of their organization today: how long after their issue, and after
-- their due day. EUR including VAT. `amountDays` weighs each delay by its amount.
select key,
  max(case :by when 'territory' then t.name when 'accountManager' then u.name when 'organization' then o.name end) as label,
  count(*) as invoices, sum(i.gross_amount) as amount,
  sum(i.paid_on - i.issued_on) as days, sum((i.paid_on - i.issued_on) * i.gross_amount) as "amountDays",
  sum(greatest(i.paid_on - i.due_on, 0)) as late, count(*) filter (where i.paid_on <= i.due_on) as "onTime"
from invoices i
join organizations o on o.id = i.organization_id
join organizations_of(:territoryId::int, :areaId::int, :kind::text, :tagId::int, :accountManagerId::int) chosen
  on chosen.id = o.id
left join territories t on t.id = o.territory_id
left join users u on u.id = o.account_manager_id
cross join lateral (select coalesce(case :by when 'kind' then o.kind when 'territory' then o.territory_id::text
  when 'accountManager' then o.account_manager_id::text else o.id::text end, 'none') as key) keyed
where i.type = 'invoice' and i.paid_on between :from and :to
group by key
order by key = 'none', avg(i.paid_on - i.issued_on) desc, key
