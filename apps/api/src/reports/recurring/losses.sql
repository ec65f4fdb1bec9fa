-- The contracts behind the churn of the months from the first day $1 to the last day $2 (DOMAIN.md, Recurring revenue): a
-- row for each subscription that an organization which left had on the eve of that month, or took over in it, with the
-- reason that its contract ended, else that the subscription did, null where none is told. EUR per month. Of the scope $3,
-- of the organizations of the territory $4, area $5, kind $6, tag $7 and account manager $8, of the category $9 and the
-- service $10, each null = any.
select left_in.month, c.id as "contractId", c.reference, organization.id as "organizationId",
  organization.name as "organizationName", nullif(trim(coalesce(nullif(trim(c.end_reason), ''), s.end_reason)), '') as reason,
  s.ends_before - 1 as "endedOn", v.monthly_amount as exact
from revenue_movements left_in
join organizations_of($4::int, $5::int, $6::text, $7::int, $8::int) organization on organization.id = left_in.organization_id
cross join lateral (
  select distinct contract_id from contract_tenures
  where organization_id = organization.id and stage = 'signed'
    and (starts_on is null or starts_on < left_in.month + interval '1 month')
    and (ends_before is null or ends_before >= left_in.month)) held
join contracts c on c.id = held.contract_id
join subscriptions s on s.contract_id = c.id
  and ($9::text is null or s.category = $9) and ($10::int is null or s.service_id = $10)
join price_versions v on v.subscription_id = s.id
  and v.starts_on < left_in.month and (v.ends_before is null or v.ends_before >= left_in.month)
where left_in.scope = $3 and left_in.movement = 'churn' and left_in.month between $1 and $2
