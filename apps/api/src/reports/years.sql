-- The first and last days that have an invoice, a budget line or a subsidy; a subsidy counts on the first day of its
-- fiscal year, which starts in month $1.
select least(
    (select min(issued_on) from invoices),
    (select min(make_date(year, month, 1)) from budget_lines),
    (select make_date(min(year), $1, 1) from subsidies)) as first,
  greatest(
    (select max(issued_on) from invoices),
    (select max(make_date(year, month, 1)) from budget_lines),
    (select make_date(max(year), $1, 1) from subsidies)) as last
