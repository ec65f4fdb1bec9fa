-- The subscriptions that count in the recurring revenue of the day $1 or of the later day $2, each with the part of the
-- step from one to the other that it is: `start` when it has yet to begin and its contract was signed by the day $1, as
-- seen on the day $3; `end` when it ends before $2; `change` when its price differs, or a pause ends. EUR per month. Of the
-- subscriptions that `subscriptions_of` narrows to $4 to $10, of who holds them on the day $1.
select case when not priced.held and s.starts_on > $1 then 'start' when priced.held and not priced.holds then 'end'
    when priced.now <> priced.later then 'change' else 'same' end as part,
  s.id as "subscriptionId", s.service, sold.organization_id as "organizationId",
  sold.organization_name as "organizationName", round(priced.now, 2)::text as "now", round(priced.later, 2)::text as later,
  priced.now as exact_now, priced.later - priced.now as exact
from subscriptions_of($4::int, $5::int, $6::text, $7::int, $8::int, $9::text, $10::int, $1) sold
join subscriptions s on s.id = sold.id and s.starts_on <= $2 and (s.ends_before is null or s.ends_before > $1)
join contracts c on c.id = sold.contract_id
cross join lateral (
  select coalesce(sum(monthly_amount) filter (where starts_on <= $1), 0) as now,
    coalesce(sum(monthly_amount) filter (where ends_before is null or ends_before > $2), 0) as later,
    bool_or(starts_on <= $1) as held, bool_or(ends_before is null or ends_before > $2) as holds
  from price_versions
  where subscription_id = s.id and ((starts_on <= $1 and (ends_before is null or ends_before > $1))
    or (starts_on <= $2 and (ends_before is null or ends_before > $2)))
) priced
where (priced.held or priced.holds)
  and (s.starts_on <= $1 or coalesce(c.signed_on <= $1::date, c.starts_on <= $1 or $3::date <= $1::date))
