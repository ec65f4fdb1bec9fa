-- The stays in open stages that ended from the day $1 to the day $2, each visit by itself, with where the opportunity went
-- (`passageTo` of the domain). EUR excluding VAT; `exact` as in closed.sql. Of the pipeline $3, the person in charge $4 and
-- organizations that were of the territory $5 on that day, each null = any.
select stay.id as "stayId", stage.id as "stageId", o.id as "opportunityId", o.title, o.organization_id as "organizationId",
  organization.name as "organizationName", stay.entered_on as "enteredOn", stay.left_on as "leftOn",
  stay.left_on - stay.entered_on as days, next.name as "nextStage",
  case when next.outcome = 'lost' then 'lost' when next.outcome = 'won' then 'onward'
    when next.pipeline_id = stage.pipeline_id and next.position > stage.position then 'onward' else 'back' end as passage,
  o.one_off_amount::text as "oneOffAmount", o.yearly_amount::text as "yearlyAmount", o.one_off_amount + o.yearly_amount as exact
from opportunity_stage_stays stay
join pipeline_stages stage on stage.id = stay.stage_id and stage.outcome = 'open'
join opportunities o on o.id = stay.opportunity_id
join organizations organization on organization.id = o.organization_id
left join organization_territories place on place.organization_id = o.organization_id
  and daterange(place.starts_on, place.ends_before) @> stay.left_on
cross join lateral (
  select to_stage.* from opportunity_stage_stays later join pipeline_stages to_stage on to_stage.id = later.stage_id
  where later.opportunity_id = stay.opportunity_id and later.id > stay.id order by later.id limit 1) next
where stay.left_on between $1 and $2 and ($3::int is null or stage.pipeline_id = $3)
  and ($4::int is null or o.assignee_id = $4) and ($5::int is null or place.territory_id = $5)
