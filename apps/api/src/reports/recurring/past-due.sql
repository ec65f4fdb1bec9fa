-- What was invoiced by the day $1, was due before it and not paid by then, of organizations that are subscribed on that
-- day: EUR including VAT, with the recurring revenue of each. The 1000 that owe the most; each row also holds the whole.
-- Of the subscriptions that `subscriptions_of` narrows to $2 to $8, of who holds them on that day.
with subscribed as (
  select sold.organization_id as id, sold.organization_name as name, sum(v.monthly_amount) as mrr
  from subscriptions_of($2::int, $3::int, $4::text, $5::int, $6::int, $7::text, $8::int, $1) sold
  join price_versions v on v.subscription_id = sold.id and v.starts_on <= $1 and (v.ends_before is null or v.ends_before > $1)
  group by 1, 2
), late as (
  select subscribed.*, owed.*
  from subscribed join (
    select organization_id, count(*)::int as invoices, sum(gross_amount) as amount, min(due_on) as "oldestDueOn"
    from invoices
    where type = 'invoice' and issued_on <= $1 and due_on < $1 and (paid_on is null or paid_on > $1)
    group by 1) owed on owed.organization_id = subscribed.id
), whole as (
  select (select coalesce(sum(mrr), 0) from subscribed)::text as mrr, coalesce(sum(mrr), 0)::text as "lateMrr",
    coalesce(sum(amount), 0)::text as amount, count(*)::int as organizations, coalesce(sum(invoices), 0)::int as invoices
  from late
), first_ones as (select * from late order by amount desc, id limit 1000)
select whole.*, coalesce((select jsonb_agg(jsonb_build_object('organizationId', id, 'organizationName', name,
    'invoices', invoices, 'amount', amount::text, 'oldestDueOn', "oldestDueOn", 'mrr', mrr::text) order by amount desc, id)
  from first_ones), '[]') as data
from whole
