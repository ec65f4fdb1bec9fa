-- The fiscal years, of start month $1, that are over, or end, on the day $2, and each month of which has its actual costs.
select fiscal_year as year
from costs_by_month
group by fiscal_year
having count(*) = 12 and bool_and(closed) and (make_date(fiscal_year, $1::int, 1) + interval '1 year')::date - 1 <= $2
order by fiscal_year
