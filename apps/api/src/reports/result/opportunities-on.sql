-- The opportunities that were open on the day $1, and those that had been won in the 24 months to it, by the stages that
-- they stayed in; amounts, chance and expected day as they are now. `since` is the day it came to its stage;
-- `startsOn` the day it is expected, $1 at the earliest; of one that was won, the day after, or the start of its contract. `awaitsContract`: nothing signed by then, as
-- seen on the day $2, may be the contract of its recurring part: neither the one it became nor, of one that became none,
-- one that the organization signed from a month before it was won.
with stay as (
  select distinct on (opportunity_id) opportunity_id, stage_id, entered_on
  from opportunity_stage_stays where entered_on <= $1
  order by opportunity_id, id desc
)
select o.id, o.title, o.organization_id as "organizationId", organization.name as "organizationName",
  stage.id as "stageId", stage.name as "stageName", stage.outcome, stay.entered_on as since,
  chance_of(o.probability, stage.outcome, stage.probability)::int as chance,
  case when stage.outcome = 'won' then greatest(own.starts_on, $1::date + 1) else greatest(o.expected_on, $1) end as "startsOn",
  o.expected_on is null as "isUndated", o.one_off_amount::text as "oneOffAmount", o.yearly_amount::text as "yearlyAmount",
  not exists (
    select from contracts c
    where c.stage = 'signed' and (c.id = o.contract_id or o.contract_id is null and c.organization_id = o.organization_id
        and coalesce(c.signed_on, c.starts_on) > stay.entered_on - interval '1 month')
      and (c.signed_on <= $1 or c.signed_on is null and (c.starts_on <= $1 or $2::date <= $1::date))
  ) as "awaitsContract"
from stay
join opportunities o on o.id = stay.opportunity_id
join organizations organization on organization.id = o.organization_id
join pipeline_stages stage on stage.id = stay.stage_id
left join contracts own on own.id = o.contract_id
where stage.outcome = 'open' or stage.outcome = 'won' and stay.entered_on > $1::date - interval '24 months'
order by "startsOn", o.id
