-- What was invoiced as recurring from the day $1 to the day $2, credit notes deducted, EUR excluding VAT. Of all
-- organizations when $8, else of those of the territory $3, area $4, kind $5, tag $6 and account manager $7, each null = any;
-- of the category $9, and of the subscriptions of the service $10 when told.
select coalesce(sum(amount), 0)::text as amount
from invoice_lines
where nature = 'recurring' and issued_on between $1 and $2
  and ($8::boolean or organization_id in (select id from organizations_of($3::int, $4::int, $5::text, $6::int, $7::int)))
  and ($9::text is null or category = $9)
  and ($10::int is null or subscription_id in (select id from subscriptions where service_id = $10))
