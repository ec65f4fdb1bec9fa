-- What the subscriptions of the ids $1 are, and whose.
select s.id, s.service, s.category, organization.id as "organizationId", organization.name as "organizationName"
from subscriptions s
join contracts c on c.id = s.contract_id
join organizations organization on organization.id = c.organization_id
where s.id = any ($1)
