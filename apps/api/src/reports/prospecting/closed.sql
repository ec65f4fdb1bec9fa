-- The opportunities that were won or lost from the day $1 to the day $2, each once, by its present outcome and closing
-- day: one that was opened anew counts when it is closed again. `days` goes from the day it was recorded to its closing,
-- null of one that was recorded closed. Territory is that of the closing day. EUR excluding VAT; `exact` is the one-off
-- amount and that of one year. Of the pipeline $3, the person in charge $4 and the territory $5, each null = any.
select o.id as "opportunityId", o.title, o.organization_id as "organizationId", organization.name as "organizationName",
  o.assignee_id as "assigneeId", assignee.name as "assigneeName", nullif(trim(o.source), '') as source,
  place.territory_id as "territoryId", territory.name as "territoryName", stage.outcome, o.closed_on as "closedOn",
  passed.days, o.one_off_amount::text as "oneOffAmount", o.yearly_amount::text as "yearlyAmount",
  o.one_off_amount + o.yearly_amount as exact
from opportunities o
join pipeline_stages stage on stage.id = o.stage_id and stage.outcome <> 'open'
join organizations organization on organization.id = o.organization_id
left join users assignee on assignee.id = o.assignee_id
left join organization_territories place on place.organization_id = o.organization_id
  and daterange(place.starts_on, place.ends_before) @> o.closed_on
left join territories territory on territory.id = place.territory_id
left join lateral (
  select greatest(o.closed_on - min(stay.entered_on), 0) as days
  from opportunity_stage_stays stay join pipeline_stages stayed on stayed.id = stay.stage_id
  where stay.opportunity_id = o.id
  having bool_or(stayed.outcome = 'open')) passed on true
where o.closed_on between $1 and $2 and ($3::int is null or stage.pipeline_id = $3)
  and ($4::int is null or o.assignee_id = $4) and ($5::int is null or place.territory_id = $5)
