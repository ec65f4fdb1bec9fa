-- The movements behind the figures of recurring-revenue.sql, each with its organization: months from the first day $1
-- to the last day $2, of one kind when $3 is not null; page of $4 rows after $5.
with found as materialized (
  select m.month, m.organization_id, m.movement, m.amount
  from recurring_movements($1, $2) m
  where m.movement <> 'opening' and ($3::text is null or m.movement = $3)
)
select to_char(f.month, 'YYYY-MM') as month, f.organization_id as "organizationId", o.name as "organizationName",
  f.movement, round(f.amount, 2)::text as amount,
  (select count(*)::int from found) as total, (select round(coalesce(sum(amount), 0), 2)::text from found) as sum
from found f
join organizations o on o.id = f.organization_id
order by f.month, f.movement, o.name, f.organization_id
limit $4 offset $5
