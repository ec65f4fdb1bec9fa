-- The contracts behind the churn of the months from the first day $1 to the last day $2 (DOMAIN.md, Recurring revenue): a
-- row for each subscription that an organization which left had on the eve of that month, with the reason that its
-- contract ended, else that the subscription did, null where none is told. EUR per month. Of the scope $3, and of the
-- subscriptions that `subscriptions_of` narrows to $4 to $10.
select left_in.month, c.id as "contractId", c.reference, sold.organization_id as "organizationId",
  sold.organization_name as "organizationName", nullif(trim(coalesce(nullif(trim(c.end_reason), ''), s.end_reason)), '') as reason,
  s.ends_before - 1 as "endedOn", v.monthly_amount as exact
from revenue_movements left_in
join subscriptions_of($4::int, $5::int, $6::text, $7::int, $8::int, $9::text, $10::int) sold
  on sold.organization_id = left_in.organization_id
join subscriptions s on s.id = sold.id
join contracts c on c.id = sold.contract_id
join price_versions v on v.subscription_id = s.id
  and v.starts_on < left_in.month and (v.ends_before is null or v.ends_before >= left_in.month)
where left_in.scope = $3 and left_in.movement = 'churn' and left_in.month between $1 and $2
