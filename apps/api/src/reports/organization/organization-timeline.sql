-- The contracts of the organization $1 on the days it holds them, each followed by its subscriptions, and the contracts that
-- it is a party to, by their start: $2 rows after $3. One that was handed over names who holds it now. Days in the charts go from the first start to the last known end, or to $4. Each row also
-- holds what is of them all; a page after the last is one row that holds nothing else.
with agreements as materialized (
  select c.id, c.reference, c.title, c.stage, greatest(c.starts_on, held.starts_on) as starts_on,
    least(c.ends_before, held.ends_before) as ends_before, c.end_reason, null::json as roles, o.id as holder_id,
    o.name as holder, true as is_own
  from contract_tenures held
  join contracts c on c.id = held.contract_id
  left join organizations o on o.id = c.organization_id and held.ends_before is not null
  where held.organization_id = $1
  union all
  select c.id, c.reference, c.title, c.stage, c.starts_on, c.ends_before, c.end_reason, json_agg(p.role order by p.id),
    o.id, o.name, false
  from contract_parties p
  join contracts c on c.id = p.contract_id
  join organizations o on o.id = c.organization_id
  where p.organization_id = $1 and c.organization_id <> $1
  group by c.id, o.id
), lines as materialized (
  select 'contract' as kind, a.starts_on as contract_starts_on, a.id as contract_id, 0 as rank, a.id,
    a.reference || ' · ' || a.title as title, a.stage, a.starts_on, a.ends_before, a.end_reason, a.roles, a.holder_id,
    a.holder
  from agreements a
  union all
  select 'subscription', a.starts_on, a.id, 1, s.id, s.service, a.stage, greatest(s.starts_on, a.starts_on),
    least(s.ends_before, a.ends_before), s.end_reason, null, null, null
  from agreements a join subscriptions s on s.contract_id = a.id
  where a.is_own and (a.ends_before is null or s.starts_on < a.ends_before)
    and (s.ends_before is null or s.ends_before > a.starts_on)
), whole as (
  select count(*)::int as total, min(starts_on)::text as "from",
    greatest(max(starts_on), max(ends_before - 1), $4::date)::text as "to"
  from lines
), page as (
  select * from lines order by contract_starts_on, contract_id, rank, starts_on, id limit $2 offset $3
)
select whole.*, page.kind, page.id, page.title, page.stage, page.starts_on::text as "startsOn",
  (page.ends_before - 1)::text as "endsOn", page.end_reason as "endReason", coalesce(page.roles, '[]') as roles,
  page.holder_id as "holderId", page.holder as "holderName", coalesce(moments.all_of_it, '[]') as moments
from whole
left join page on true
left join lateral (
  select json_agg(json_build_object('on', m.on_day, 'kind', m.kind, 'title', m.title) order by m.on_day) as all_of_it
  from (
    select effective_on as on_day, 'amendment' as kind, number || ' · ' || amendments.title as title
    from contract_amendments amendments
    where page.kind = 'contract' and contract_id = page.id
      and (page.ends_before is null or effective_on < page.ends_before)
    union all
    select v.starts_on, v.cause, null from price_versions v
    where page.kind = 'subscription' and v.subscription_id = page.id and v.starts_on > page.starts_on
      and (page.ends_before is null or v.starts_on < page.ends_before)
  ) m
) moments on true
order by page.contract_starts_on, page.contract_id, page.rank, page.starts_on, page.id
