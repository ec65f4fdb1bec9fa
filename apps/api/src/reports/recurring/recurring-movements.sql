-- The movements behind the figures of recurring-revenue.sql, each with its organization: months from the first day $1
-- to the last day $2, of one kind when $3 is not null; of all organizations when $11, else of those of the territory
-- $6, area $7, kind $8, tag $9 and account manager $10, each null = any; of the subscriptions of the scope
-- $12; page of $4 rows after $5. Each row also holds the total and the sum of all pages; a page after the last is one
-- row that holds nothing else.
with found as materialized (
  select m.month, m.organization_id, m.movement, m.amount
  from revenue_movements m
  where m.scope = $12 and m.month between $1 and $2 and ($3::text is null or m.movement = $3)
    and ($11::boolean or m.organization_id in (
      select id from organizations_of($6::int, $7::int, $8::text, $9::int, $10::int)))
), whole as (
  select count(*)::int as total, round(coalesce(sum(amount), 0), 2)::text as sum from found
), page as (
  select f.*, o.name
  from found f
  join organizations o on o.id = f.organization_id
  order by f.month, f.movement, o.name, f.organization_id
  limit $4 offset $5
)
select to_char(p.month, 'YYYY-MM') as month, p.organization_id as "organizationId", p.name as "organizationName",
  p.movement, round(p.amount, 2)::text as amount, whole.total, whole.sum
from whole left join page p on true
order by p.month, p.movement, p.name, p.organization_id
