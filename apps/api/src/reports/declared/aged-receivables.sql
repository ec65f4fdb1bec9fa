-- What was invoiced by the day :day and not paid by then, by how late it was, by what :by says of its organization today: EUR
-- including VAT, credit notes aside. Late from the day after the due day.
select coalesce(case :by when 'kind' then o.kind when 'territory' then o.territory_id::text
    when 'accountManager' then o.account_manager_id::text else o.id::text end, 'none') as key,
  max(case :by when 'territory' then t.name when 'accountManager' then u.name when 'organization' then o.name end) as label,
  count(*) as invoices, sum(i.gross_amount) as amount, min(i.due_on) as "oldestDueOn",
  coalesce(sum(i.gross_amount) filter (where i.due_on >= :day::date), 0) as "notDue",
  coalesce(sum(i.gross_amount) filter (where :day::date - i.due_on between 1 and 30), 0) as "late30",
  coalesce(sum(i.gross_amount) filter (where :day::date - i.due_on between 31 and 60), 0) as "late60",
  coalesce(sum(i.gross_amount) filter (where :day::date - i.due_on between 61 and 90), 0) as "late90",
  coalesce(sum(i.gross_amount) filter (where :day::date - i.due_on > 90), 0) as "lateMore"
from invoices i
join organizations o on o.id = i.organization_id
join organizations_of(:territoryId::int, :areaId::int, :kind::text, :tagId::int, :accountManagerId::int) chosen
  on chosen.id = o.id
left join territories t on t.id = o.territory_id
left join users u on u.id = o.account_manager_id
where i.type = 'invoice' and i.issued_on <= :day and (i.paid_on is null or i.paid_on > :day)
group by 1
order by amount desc, key
