-- What each service brings and costs per month on the day $1, EUR with 6 decimals: cost as `monthlyCost` of libs/domain.
-- Services of the catalogue by their id, what it does not name by how contracts call it. `cost` is null where the cost of
-- a unit is not known. Of the subscriptions that `subscriptions_of` narrows to $2 to $8, of who
-- holds them on that day.
select s.service_id as "serviceId", coalesce(service.name, s.service) as service, count(*)::int as subscriptions,
  sum(v.monthly_amount)::text as revenue,
  sum(round(service.unit_cost * case when v.cause = 'pause' then 0 else v.quantity end
    / (service.period_count * case service.period_unit when 'month' then 1 when 'quarter' then 3 when 'semester' then 6
      else 12 end), 6))::text as cost
from subscriptions_of($2::int, $3::int, $4::text, $5::int, $6::int, $7::text, $8::int, $1) sold
join subscriptions s on s.id = sold.id
join price_versions v on v.subscription_id = s.id and v.starts_on <= $1 and (v.ends_before is null or v.ends_before > $1)
left join services service on service.id = s.service_id
group by 1, 2
order by sum(v.monthly_amount) desc, 2
