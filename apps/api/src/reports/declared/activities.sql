-- What was done from :from to :to, by what :by says, and how many organizations it reached. The months of a year before, which
-- stands beside, go by the names of those they are compared with.
select key,
  max(case :by when 'assignee' then u.name when 'territory' then t.name end) as label,
  count(*) as activities, coalesce(sum(a.duration), 0) as minutes, count(distinct a.organization_id) as organizations
from activities a
left join organizations o on o.id = a.organization_id
left join users u on u.id = a.assignee_id
left join territories t on t.id = o.territory_id
cross join lateral (select coalesce(case :by when 'kind' then a.kind when 'assignee' then a.assignee_id::text
  when 'territory' then o.territory_id::text else to_char(a.falls_on + make_interval(years => :yearsBefore::int), 'YYYY-MM') end, 'none') as key) keyed
where a.state = 'done' and a.falls_on between :from and :to
  and (num_nulls(:territoryId::int, :areaId::int, :kind::text, :tagId::int, :accountManagerId::int) = 5 or o.id in (
    select id from organizations_of(:territoryId::int, :areaId::int, :kind::text, :tagId::int, :accountManagerId::int)))
group by key
order by key = 'none', case when :by = 'month' then key end, activities desc, key
