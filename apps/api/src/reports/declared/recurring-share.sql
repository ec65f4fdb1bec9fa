-- Turnover of each fiscal year from :since to :until, cut into what is recurring and what is one-off; subsidies beside:
-- those invoiced, and those recorded for the year.
select year::text as key, coalesce(recurring, 0) as recurring, coalesce(one_off, 0) as "oneOff",
  coalesce(recurring, 0) + coalesce(one_off, 0) as services,
  coalesce(invoiced, 0) + (select coalesce(sum(s.amount), 0) from subsidies_by_month s where s.fiscal_year = years.year) as subsidies
from generate_series(:since::int, :until::int) as years (year)
cross join lateral (
  select sum(amount) filter (where nature = 'recurring') as recurring, sum(amount) filter (where nature = 'one_off') as one_off,
    sum(amount) filter (where nature = 'subsidy') as invoiced
  from invoice_lines
  where issued_on >= make_date(year, :startMonth::int, 1) and issued_on < make_date(year + 1, :startMonth::int, 1)
) billed
order by year
