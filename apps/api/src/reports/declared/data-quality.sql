-- What is missing or contradicts itself on the day :today: how many records of how many. The same conditions stand in the
-- lists that open them.
with users as (
  select id, siren is null or siren = '' as is_unknown, kind not in ('individual', 'collective') as has_siren
  from organizations where user_days @> :today::date
), lines as (
  select nature = 'recurring' as is_recurring, subscription_id is not null as is_of_subscription, count(*) as lines
  from invoice_lines group by 1, 2
)
select 'noTerritory' as key, count(*) filter (where territory_id is null) as found, count(*) as checked from organizations
union all
select 'noSiren', count(*) filter (where is_unknown), count(*) from users where has_siren
union all
select 'noBillingContact', count(*) filter (where id not in (
    select organization_id from contact_roles
    where is_billing and (starts_on is null or starts_on <= :today) and (ends_before is null or ends_before > :today))),
  count(*)
from users
union all
select 'subscriptionNotRecurring', coalesce(sum(lines) filter (where not is_recurring), 0), coalesce(sum(lines), 0)
from lines where is_of_subscription
union all
select 'recurringWithoutSubscription', coalesce(sum(lines) filter (where not is_of_subscription), 0), coalesce(sum(lines), 0)
from lines where is_recurring
