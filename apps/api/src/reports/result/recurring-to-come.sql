-- What signed subscriptions are still to be billed in a year, as known on the day :knownOn, of `bills` and `fees` of the days from
-- :from: no bill that an invoice line of the subscription covers, by what was issued in the 14 months before; one that is
-- late only where the subscription was invoiced before, or started since :from. No fee that is of a day past, or that stands
-- among the one-off amount of the opportunity that its contract came from.
select "subscriptionId", "billedOn", certain, tacit, null::numeric as "setupFee"
from bills left join (
  select subscription_id, max(period_ends_on) as until
  from invoice_lines
  where issued_on between :knownOn::date - interval '14 months' and :knownOn::date and subscription_id is not null
    and period_ends_on is not null and amount > 0
  group by subscription_id
) invoiced on invoiced.subscription_id = "subscriptionId"
where (until is null or "startsOn" > until)
  and ("billedOn" > :knownOn::date or until is not null
    or exists (select from subscriptions s where s.id = "subscriptionId" and s.starts_on >= :from))
union all
select "subscriptionId", "billedOn", 0, 0, "setupFee"
from fees
where "billedOn" > :knownOn::date and not exists (
  select from subscriptions s join opportunities o on o.contract_id = s.contract_id
  where s.id = "subscriptionId" and o.one_off_amount > 0)
