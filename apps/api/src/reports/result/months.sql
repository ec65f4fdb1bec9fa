-- What was known on the day $3 of the fiscal year from the day $1 to the day $2, by part of its result and month. EUR
-- excluding VAT. Turnover leaves subsidies out; those are known from their signature, or always without one, and all of
-- them once the year is over. On a past day, the actual amounts of the budget are known of the months that were over; on
-- the day $4, which is today, wherever they were entered. The planned ones stand for the others. When an amount was
-- entered is not told: as it is now.
with billed as (
  select case nature when 'subsidy' then 'subsidies' else 'invoiced' end as part, date_trunc('month', issued_on) as month, amount
  from invoice_lines where issued_on between $1 and least($2::date, $3::date)
), budgeted as (
  select nature, month, planned, case when $3::date >= $4::date or month + interval '1 month' <= $3::date then actual end as actual
  from budget_by_month where month between $1 and $2
), told as (
  select part, month, amount from billed
  union all
  select 'subsidies', of_month.month, of_month.amount
  from subsidies_by_month of_month join subsidies s on s.id = of_month.subsidy_id
  where of_month.month between $1 and $2 and (s.signed_on is null or s.signed_on <= $3 or $3::date > $2::date)
  union all
  select 'otherIncome', month, coalesce(actual, planned) from budgeted where nature = 'income'
  union all
  select case when actual is null then 'plannedCosts' else 'actualCosts' end, month, coalesce(actual, planned)
  from budgeted where nature = 'cost'
)
select part, to_char(month, 'YYYY-MM') as month, sum(amount)::text as amount
from told group by 1, 2
