-- What was done from :from to :to, by what :by says, and how many organizations it reached. The months of a year before, which
-- stands beside, go by the names of those they are compared with.
with done as (
  select kind, assignee_id, organization_id, falls_on, duration, true as is_told
  from activities where state = 'done' and falls_on between :from and :to
  union all
  -- Months without any are shown too, up to this one.
  select null, null, null, month::date, null, false
  from generate_series(date_trunc('month', :from::date), least(:to::date, :today::date), '1 month') month where :by = 'month'
)
select key,
  max(case :by when 'assignee' then u.name when 'territory' then t.name end) as label,
  count(*) filter (where is_told) as activities, coalesce(sum(a.duration), 0) as minutes, count(distinct a.organization_id) as organizations
from done a
left join organizations o on o.id = a.organization_id
left join users u on u.id = a.assignee_id
left join territories t on t.id = o.territory_id
cross join lateral (select coalesce(case :by when 'kind' then a.kind when 'assignee' then a.assignee_id::text
  when 'territory' then o.territory_id::text else to_char(a.falls_on + make_interval(years => :yearsBefore::int), 'YYYY-MM') end, 'none') as key) keyed
where num_nulls(:territoryId::int, :areaId::int, :kind::text, :tagId::int, :accountManagerId::int) = 5 or o.id in (
  select id from organizations_of(:territoryId::int, :areaId::int, :kind::text, :tagId::int, :accountManagerId::int))
  or not is_told
group by key
order by key = 'none', case when :by = 'month' then key end, activities desc, key
