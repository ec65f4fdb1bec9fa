-- The year at a glance: the days $1 to $2 of the fiscal year $3, seen on the day $4, both ends included.
select
  (select count(*)::int from organizations where user_days @> $4::date) as users,
  (select count(*)::int from organizations where lower(user_days) between $1 and $2) as "newUsers",
  (select coalesce(sum(l.amount), 0)::text from invoices i join invoice_lines l on l.invoice_id = i.id
    where i.issued_on between $1 and $2 and l.nature <> 'subsidy') as turnover,
  (select coalesce(sum(l.amount), 0)::text from invoices i join invoice_lines l on l.invoice_id = i.id
    where i.issued_on between $1 and $2 and l.nature = 'recurring') as recurring,
  (select coalesce(sum(monthly_amount), 0)::text from price_versions
    where starts_on <= $4 and (ends_before is null or ends_before > $4)) as mrr,
  ((select coalesce(sum(amount), 0) from subsidies where year = $3)
    + (select coalesce(sum(l.amount), 0) from invoices i join invoice_lines l on l.invoice_id = i.id
       where i.issued_on between $1 and $2 and l.nature = 'subsidy'))::text as subsidies,
  (select coalesce(sum(actual), 0)::text from budget_lines where make_date(year, month, 1) between $1 and $2) as costs,
  (select count(*)::int from invoices
    where type = 'invoice' and issued_on between $1 and $4 and (paid_on is null or paid_on > $4)) as "openCount",
  (select coalesce(sum(gross_amount), 0)::text from invoices
    where type = 'invoice' and issued_on between $1 and $4 and (paid_on is null or paid_on > $4)) as "openAmount"
