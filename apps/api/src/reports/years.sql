-- The first and last days that have an invoice, a subscription or a budget line.
select least(
    (select min(issued_on) from invoices),
    (select make_date(min(year), 1, 1) from budget_lines),
    (select make_date(min(year), 1, 1) from subsidies)) as first,
  greatest(
    (select max(issued_on) from invoices),
    (select make_date(max(year), 1, 1) from budget_lines),
    (select make_date(max(year), 1, 1) from subsidies)) as last
