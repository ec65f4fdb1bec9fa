-- What the organizations of the ids $1 were invoiced as one-off from the day $2 to the day $3, by day, credit notes
-- deducted, EUR excluding VAT.
select organization_id as "organizationId", issued_on as "issuedOn", sum(amount)::text as amount
from invoice_lines
where organization_id = any ($1) and issued_on between $2 and $3 and nature = 'one_off'
group by 1, 2
