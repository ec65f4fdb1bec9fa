-- Opportunities won and lost from :from to :to, by their present outcome and closing day, beside those open on :today, by what
-- :by says. EUR excluding VAT: the one-off amount and that of one year. `weighted` is the amount times its chance.
select key,
  max(case :by when 'territory' then t.name when 'assignee' then u.name when 'pipeline' then p.name end) as label,
  count(*) filter (where is_closed and outcome = 'won') as won,
  count(*) filter (where is_closed and outcome = 'lost') as lost, count(*) filter (where is_closed) as closed,
  coalesce(sum(amount) filter (where is_closed and outcome = 'won'), 0) as "wonAmount",
  count(*) filter (where outcome = 'open') as open, coalesce(sum(amount) filter (where outcome = 'open'), 0) as "openAmount",
  coalesce(sum(round(o.one_off_amount * chance / 100, 2) + round(o.yearly_amount * chance / 100, 2))
    filter (where outcome = 'open'), 0) as weighted
from opportunities o
join pipeline_stages stage on stage.id = o.stage_id
join pipelines p on p.id = stage.pipeline_id
join organizations organization on organization.id = o.organization_id
join organizations_of(:territoryId::int, :areaId::int, :kind::text, :tagId::int, :accountManagerId::int) chosen
  on chosen.id = organization.id
left join territories t on t.id = organization.territory_id
left join users u on u.id = o.assignee_id
cross join lateral (select o.one_off_amount + o.yearly_amount as amount,
  chance_of(o.probability, stage.outcome, stage.probability) as chance,
  stage.outcome <> 'open' and o.closed_on between :from and :to as is_closed) figures
cross join lateral (select coalesce(case :by when 'source' then nullif(trim(o.source), '')
  when 'territory' then organization.territory_id::text when 'assignee' then o.assignee_id::text
  else stage.pipeline_id::text end, 'none') as key) keyed
where outcome = 'open' or is_closed
group by key
order by key = 'none', won desc, open desc, key
