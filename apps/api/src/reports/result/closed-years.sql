-- The fiscal years, of start month $1, that are over, or end, on the day $2, and each month of which has its actual costs.
select year from (
  select extract(year from make_date(year, month, 1) - make_interval(months => $1::int - 1))::int as year,
    month, bool_and(actual is not null) as is_known
  from budget_lines group by year, month) months
group by year
having count(*) = 12 and bool_and(is_known) and (make_date(year, $1::int, 1) + interval '1 year')::date - 1 <= $2
order by year
