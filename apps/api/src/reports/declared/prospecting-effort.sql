-- What was done to prospect from :from to :to, and what came of it, by what :by says. Effort: activities done about an
-- opportunity, or with an organization that was no user on that day. Result: opportunities begun, won and lost, by their
-- person in charge and the territory of their organization today; EUR excluding VAT, one-off and one year of recurring.
with effort as (
  select a.assignee_id, a.organization_id, a.falls_on as day, a.duration
  from activities a left join organizations o on o.id = a.organization_id
  where a.state = 'done' and a.falls_on between :from and :to
    and (a.opportunity_id is not null or not o.user_days @> a.falls_on)
), begun as (
  select o.assignee_id, o.organization_id, first.day
  from opportunities o
  cross join lateral (select min(entered_on) as day from opportunity_stage_stays where opportunity_id = o.id) first
  where first.day between :from and :to
), closed as (
  select o.assignee_id, o.organization_id, o.closed_on as day, stage.outcome, o.one_off_amount + o.yearly_amount as amount
  from opportunities o join pipeline_stages stage on stage.id = o.stage_id and stage.outcome <> 'open'
  where o.closed_on between :from and :to
), counted as (
  select assignee_id, organization_id, day, 1 as activity, duration, 0 as begun, null as outcome, 0 as amount from effort
  union all
  select assignee_id, organization_id, day, 0, 0, 1, null, 0 from begun
  union all
  select assignee_id, organization_id, day, 0, 0, 0, outcome, amount from closed
  union all
  -- Months without anything are shown too, up to this one.
  select null, null, month::date, 0, 0, 0, null, 0
  from generate_series(date_trunc('month', :from::date), least(:to::date, :today::date), '1 month') month where :by = 'month'
)
select key,
  max(case :by when 'assignee' then u.name when 'territory' then t.name end) as label,
  sum(activity) as activities, coalesce(sum(duration), 0) as minutes, coalesce(sum(duration), 0) / 60.0 as hours,
  sum(begun) as begun, count(*) filter (where outcome = 'won') as won, count(*) filter (where outcome is not null) as closed,
  coalesce(sum(amount) filter (where outcome = 'won'), 0) as "wonAmount"
from counted c
left join organizations o on o.id = c.organization_id
left join users u on u.id = c.assignee_id
left join territories t on t.id = o.territory_id
cross join lateral (select coalesce(case :by when 'assignee' then c.assignee_id::text
  when 'territory' then o.territory_id::text else to_char(c.day + make_interval(years => :yearsBefore::int), 'YYYY-MM') end, 'none') as key) keyed
where num_nulls(:territoryId::int, :areaId::int, :kind::text, :tagId::int, :accountManagerId::int) = 5 or o.id in (
  select id from organizations_of(:territoryId::int, :areaId::int, :kind::text, :tagId::int, :accountManagerId::int))
  or (activity = 0 and begun = 0 and outcome is null)
group by key
order by key = 'none', case when :by = 'month' then key end, activities desc, key
