-- The organization $1 and all those under it: turnover of the days $2 to $3 and, the year before, $4 to $5; the rest on $6.
with recursive members as materialized (
  select organizations_within($1) as id
), above as (
  select parent_id as id, 1 as height from organizations where id = $1
  union all select o.parent_id, height + 1 from organizations o join above a on o.id = a.id
), billed as (
  select coalesce(sum(amount) filter (where issued_on between $2 and $3), 0) as turnover,
    coalesce(sum(amount) filter (where issued_on between $4 and $5), 0) as previous
  from invoice_lines
  where organization_id = any (array(select id from members)) and nature <> 'subsidy' and issued_on between $4 and $3
), running as (
  select count(*)::int as count, coalesce(sum(price.monthly_amount), 0) as mrr
  from contract_tenures held
  join subscriptions s on s.contract_id = held.contract_id
  join price_versions price on price.subscription_id = s.id
    and price.starts_on <= $6 and (price.ends_before is null or price.ends_before > $6)
  where held.organization_id = any (array(select id from members)) and held.stage = 'signed'
    and (held.starts_on is null or held.starts_on <= $6) and (held.ends_before is null or held.ends_before > $6)
)
select
  (select count(*)::int from members) as size,
  (select count(*)::int from organizations o join members m on m.id = o.id where o.user_days @> $6::date) as users,
  (select coalesce(json_agg(json_build_object('id', o.id, 'name', o.name) order by a.height desc), '[]')
    from above a join organizations o on o.id = a.id) as above,
  billed.turnover::text, billed.previous::text, running.count as subscriptions, running.mrr::text
from billed cross join running
