-- What the result of the fiscal year $1 is made of, its days $2 to $3 both included; the turnover also by what it was
-- invoiced and what was credited, which tells nothing that the natures do not add up to.
select c.component, c.item, c.label, a.id as "accountId", round(c.amount, 2)::text as amount
from fiscal_year_components c left join accounts a on a.code = c.item
where c.year = $1
union all
select 'billed', i.type, null, null, sum(l.amount)::text
from invoice_lines l join invoices i on i.id = l.invoice_id
where l.issued_on between $2 and $3 and l.nature <> 'subsidy'
group by i.type
order by component, item
