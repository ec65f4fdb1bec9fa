-- What is missing or contradicts itself on the day :today: how many records of how many. The same conditions stand in the
-- lists that open them.
with users as (
  select id, siren is null or siren = '' as is_unknown, kind not in ('individual', 'collective') as has_siren
  from organizations where user_days @> :today::date
), lines as (
  select nature, subscription_id is not null as is_of_subscription from invoice_lines
)
select 'noTerritory' as key, count(*) filter (where territory_id is null) as found, count(*) as checked from organizations
union all
select 'noSiren', count(*) filter (where is_unknown), count(*) from users where has_siren
union all
select 'noBillingContact', count(*) filter (where not exists (
    select from contact_roles r
    where r.organization_id = users.id and r.is_billing and (r.starts_on is null or r.starts_on <= :today)
      and (r.ends_before is null or r.ends_before > :today))), count(*)
from users
union all
select 'subscriptionNotRecurring', count(*) filter (where nature <> 'recurring'), count(*) from lines where is_of_subscription
union all
select 'recurringWithoutSubscription', count(*) filter (where not is_of_subscription), count(*) from lines
where nature = 'recurring'
