-- What was known on the day $3 of the fiscal year $4, from the day $1 to the day $2, by part of its result and month.
-- EUR excluding VAT. Turnover leaves subsidies out. On a past day, the actual costs of a month are known once it is over;
-- on the day $5, which is today, wherever they were entered. The planned ones stand for the others. When an amount was
-- entered is not told: as it is now.
select 'invoiced' as part, to_char(issued_on, 'YYYY-MM') as month, sum(amount)::text as amount
from invoice_lines where issued_on between $1 and least($2::date, $3::date) and nature <> 'subsidy' group by 1, 2
union all
select 'subsidies', to_char(issued_on, 'YYYY-MM'), sum(amount)::text
from invoice_lines where issued_on between $1 and least($2::date, $3::date) and nature = 'subsidy' group by 1, 2
union all
select 'subsidies', to_char(make_date($4::int, extract(month from $1::date)::int, 1), 'YYYY-MM'), sum(amount)::text
from subsidies where year = $4 group by 1, 2
union all
select 'actualCosts', to_char(make_date(year, month, 1), 'YYYY-MM'), sum(actual)::text
from budget_lines
where make_date(year, month, 1) between $1 and $2 and actual is not null
  and ($3::date >= $5::date or make_date(year, month, 1) + interval '1 month' <= $3::date)
group by 1, 2
union all
select 'plannedCosts', to_char(make_date(year, month, 1), 'YYYY-MM'), sum(planned)::text
from budget_lines
where make_date(year, month, 1) between $1 and $2
  and (actual is null or $3::date < $5::date and make_date(year, month, 1) + interval '1 month' > $3::date)
group by 1, 2
