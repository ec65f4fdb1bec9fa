-- What each organization paid on the eve of the day $1 and on the day $2, and what happened in between (DOMAIN.md,
-- Recurring revenue): EUR per month with 6 decimals, as `retentionOf` of libs/domain. An organization counts when it is of
-- the territory $3, in the area $4, of the kind $5, has the tag $6 and the account manager $7 today, each null = any, and
-- by its subscriptions of the scope $8 alone.
select *, case when stays then greatest(rest, 0) else 0 end as expansion,
  case when stays then least(rest, 0) else 0 end as contraction,
  case when stays then indexed else 0 end as indexation,
  case when stays then 0 else -(start + transfer) end as churn
from (
  select *, "end" - start - indexed - transfer as rest,
    is_there or coalesce(handed_over_in, '-infinity') > coalesce(left_in, '-infinity') as stays
  from (
    select chosen.id, chosen.name,
      coalesce(sum(amount) filter (where month < $1::date), 0) as start,
      sum(amount) as "end",
      coalesce(sum(amount) filter (where movement = 'indexation' and month >= $1::date), 0) as indexed,
      coalesce(sum(amount) filter (where movement = 'transfer' and month >= $1::date), 0) as transfer,
      coalesce(sum(users) filter (where month < $1::date), 0) > 0 as was_there,
      sum(users) > 0 as is_there,
      max(month) filter (where users < 0 and movement = 'churn') as left_in,
      max(month) filter (where users < 0 and movement = 'transfer') as handed_over_in
    from revenue_movements
    join organizations_of($3::int, $4::int, $5::text, $6::int, $7::int) chosen on chosen.id = organization_id
    where scope = $8 and month <= $2::date
    group by chosen.id, chosen.name
  ) balances
) compared
