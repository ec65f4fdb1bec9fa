-- The first and last days that have an invoice, a budget line or a month of a subsidy.
select least(
    (select min(issued_on) from invoices),
    (select min(make_date(year, month, 1)) from budget_lines),
    (select min(month) from subsidies_by_month)) as first,
  greatest(
    (select max(issued_on) from invoices),
    (select max(make_date(year, month, 1)) from budget_lines),
    (select max(month) from subsidies_by_month)) as last
