-- What the organization $1 pays and was invoiced, as known on the day $2; EUR excluding VAT. One row where it is there.
-- `curve` is the balance at the end of each month (DOMAIN.md, Recurring revenue), from the first movement to the month of $2.
with movements as (
  select month, sum(amount) as change from revenue_movements
  where organization_id = $1 and scope = 'all' and month <= $2::date
  group by month
), balances as (
  select to_char(m, 'YYYY-MM') as month, sum(coalesce(change, 0)) over (order by m) as amount
  from (select min(month) as month from movements) first
  cross join lateral generate_series(first.month, $2::date, interval '1 month') m
  left join movements on movements.month = m::date
), held as (
  select contract_id from contract_tenures
  where organization_id = $1 and stage = 'signed'
    and (starts_on is null or starts_on <= $2) and (ends_before is null or ends_before > $2)
), running as (
  select coalesce(sum(price.monthly_amount), 0) as amount
  from held
  join subscriptions s on s.contract_id = held.contract_id
  join price_versions price on price.subscription_id = s.id
    and price.starts_on <= $2 and (price.ends_before is null or price.ends_before > $2)
), invoiced as (
  select coalesce(sum(amount) filter (where nature = 'recurring'), 0) as recurring,
    coalesce(sum(amount) filter (where nature = 'one_off'), 0) as one_off, min(issued_on) as since
  from invoice_lines
  where organization_id = $1 and nature <> 'subsidy' and issued_on <= $2
), renewal as (
  select c.id, c.reference, renews_on - 1 as ends_on,
    (renews_on - make_interval(months => c.notice_months))::date - 1 as last_day
  from held
  join contracts c on c.id = held.contract_id
  cross join lateral contract_renews_on(c.starts_on, coalesce(c.term_months, c.renewal_months),
    coalesce(c.renewal_months, c.term_months), $2::date) renews_on
  where c.renewal = 'tacit' and c.ends_before is null and c.starts_on <= $2
    and coalesce(c.term_months, c.renewal_months) is not null
  order by renews_on, c.id
  limit 1
)
select (select coalesce(json_agg(json_build_object('month', month, 'amount', amount::text) order by month), '[]')
    from balances) as curve,
  running.amount::text as mrr, invoiced.recurring::text, invoiced.one_off::text as "oneOff",
  to_char(invoiced.since, 'YYYY-MM-DD') as since,
  (select json_build_object('contractId', id, 'reference', reference, 'endsOn', ends_on, 'lastDayToRefuse', last_day)
    from renewal) as renewal
from organizations o cross join running cross join invoiced
where o.id = $1
