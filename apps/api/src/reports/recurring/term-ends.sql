-- The signed contracts whose terms ended or came up for renewal from the first day $1 to the last day $2, as seen on the
-- day $3: `termEnds` and `termOutcome` of libs/domain. EUR per month, of the subscriptions that `subscriptions_of` narrows to
-- $4 to $10: `before` on the last day of the first of these terms, `after` on the day that follows the last. A contract
-- that ended is followed by those that its organization has from a month before that day to a month after.
with sold as materialized (
  select id, contract_id from subscriptions_of($4::int, $5::int, $6::text, $7::int, $8::int, $9::text, $10::int)
), running as materialized (
  select c.id, c.reference, c.title, c.organization_id, c.starts_on, c.renewal,
    case when c.ends_before - 1 <= $2 then c.ends_before - 1 end as ended_on,
    coalesce(c.term_months, c.renewal_months) as first_months, coalesce(c.renewal_months, c.term_months) as each_months
  from contracts c
  where c.starts_on <= $2 and (c.ends_before is null or c.ends_before > $1)
), contract as materialized (
  select * from running where exists (select from sold where sold.contract_id = running.id)
), term_end as (
  select contract.id, term.ends_on
  from contract cross join lateral (
    select (starts_on + make_interval(months => first_months + nth * each_months))::date - 1 as ends_on
    from generate_series(
      greatest(0, (months_from(starts_on, $1) - first_months) / each_months - 1),
      greatest(0, (months_from(starts_on, $2) - first_months) / each_months + 1)) nth
  ) term
  where contract.renewal = 'tacit' and first_months is not null
    and term.ends_on between $1 and least($2, coalesce(ended_on, $2))
), dated as (
  select id, min(ends_on) as first_end, min(ends_on) filter (where ends_on < $3) as first_passed,
    max(ends_on) filter (where ends_on < $3) as last_passed
  from term_end group by id
), told as (
  select contract.*, case when ended_on is not null then 'ended' when last_passed is not null then 'passed' else 'pending' end
      as state,
    case when ended_on is not null then coalesce(first_end, ended_on) else coalesce(first_passed, first_end) end as first_day,
    coalesce(ended_on, last_passed, first_end) as last_day
  from contract left join dated using (id)
  where ended_on is not null or first_end is not null
), followed as (
  select told.id, sold.id as subscription_id, greatest(told.last_day + 1, c.starts_on) as on_day
  from told join contracts c on c.organization_id = told.organization_id and c.id <> told.id
    and c.starts_on > told.starts_on and c.starts_on > told.last_day + 1 - interval '1 month'
    and c.starts_on <= told.last_day + 1 + interval '1 month'
  join sold on sold.contract_id = c.id
  where told.state = 'ended'
), own as (
  select told.id,
    sum(v.monthly_amount) filter (where v.starts_on <= told.first_day and (v.ends_before is null or v.ends_before > told.first_day))
      as before,
    sum(v.monthly_amount) filter (where v.starts_on <= told.last_day + 1 and (v.ends_before is null or v.ends_before > told.last_day + 1))
      as after
  from told join sold on sold.contract_id = told.id
  join price_versions v on v.subscription_id = sold.id
    and (v.starts_on <= told.first_day and (v.ends_before is null or v.ends_before > told.first_day)
      or v.starts_on <= told.last_day + 1 and (v.ends_before is null or v.ends_before > told.last_day + 1))
  group by told.id
), next as (
  select followed.id, coalesce(sum(v.monthly_amount), 0) as after
  from followed left join price_versions v on v.subscription_id = followed.subscription_id
    and v.starts_on <= followed.on_day and (v.ends_before is null or v.ends_before > followed.on_day)
  group by followed.id
), priced as (
  select told.*, organization.name as organization_name, coalesce(own.before, 0) as before,
    coalesce(case when told.state = 'ended' then next.after else own.after end, 0) as after,
    told.state = 'ended' and next.id is not null as is_followed
  from told
  join organizations organization on organization.id = told.organization_id
  left join own on own.id = told.id
  left join next on next.id = told.id
)
select case when state = 'pending' then 'pending' when state = 'ended' and not is_followed then 'ended'
    when before = after then 'renewed' else 'changed' end as outcome,
  id as "contractId", reference, title, organization_id as "organizationId", organization_name as "organizationName",
  last_day as "termEndsOn", round(12 * before, 2)::text as before,
  case when state <> 'pending' then round(12 * after, 2)::text end as after, 12 * before as exact, 12 * after as exact_after
from priced
