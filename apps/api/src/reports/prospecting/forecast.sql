-- What open opportunities may bring, as seen on the day $1, by the part of the forecast that holds their expected day
-- (overdue, a month, later than the day before $2, none) and by the fiscal year, of start month $3, that they would start
-- in: an overdue one today. EUR excluding VAT, each opportunity rounded to 2 decimals as `weightedAmount` and
-- `untilYearEnd` of the domain do. Of the pipeline $4, the person in charge $5, organizations of the territory $6 today,
-- each null = any.
with weighed as (
  select case when o.expected_on is null then 'none' when o.expected_on < $1 then 'overdue'
      when o.expected_on >= $2 then 'later' else to_char(o.expected_on, 'YYYY-MM') end as part,
    extract(year from begun.on_day)::int as year, o.one_off_amount, o.yearly_amount,
    chance_of(o.probability, stage.outcome, stage.probability)::numeric / 100 as chance,
    coalesce((begun.on_day + interval '1 year')::date - starts.on_day, 0) as days_left,
    coalesce((begun.on_day + interval '1 year')::date - begun.on_day, 1) as days
  from opportunities o
  join pipeline_stages stage on stage.id = o.stage_id and stage.outcome = 'open'
  cross join lateral (select case when o.expected_on is not null then greatest(o.expected_on, $1::date) end as on_day) starts
  cross join lateral (select (date_trunc('year', starts.on_day - make_interval(months => $3::int - 1))
    + make_interval(months => $3::int - 1))::date as on_day) begun
  where ($4::int is null or stage.pipeline_id = $4) and ($5::int is null or o.assignee_id = $5)
    and ($6::int is null or o.organization_id in (select id from organizations where territory_id = $6))
)
select part, year, count(*)::int as count, sum(one_off_amount)::text as "oneOffAmount", sum(yearly_amount)::text as "yearlyAmount",
  sum(round(yearly_amount * days_left / days, 2))::text as "untilYearEnd",
  sum(round(one_off_amount * chance, 2))::text as "weightedOneOff",
  sum(round(yearly_amount * chance, 2))::text as "weightedYearly",
  sum(round(yearly_amount * chance * days_left / days, 2))::text as "weightedUntilYearEnd"
from weighed
group by part, year
order by part, year
