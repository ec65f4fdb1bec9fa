-- The last day that each subscription was invoiced for, by what was issued in the 14 months to the day $1.
select subscription_id as id, max(period_ends_on) as until
from invoice_lines
where issued_on between $1::date - interval '14 months' and $1 and subscription_id is not null
  and period_ends_on is not null and amount > 0
group by subscription_id
