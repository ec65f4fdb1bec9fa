-- What became, by the day $2, of the organizations that were subscribed on the eve of the day $1 (DOMAIN.md, Recurring
-- revenue): EUR per month with 6 decimals, as `retentionOf` of libs/domain. Those on the day $2, with the ten that pay the
-- most, are beside. An organization counts when it is of the territory $3, in the area $4, of the kind $5, has the tag $6
-- and the account manager $7 today, each null = any, and by its subscriptions of the scope $8 alone.
with balances as (
  select chosen.id, chosen.name,
    coalesce(sum(amount) filter (where month < $1::date), 0) as start,
    sum(amount) as "end",
    coalesce(sum(amount) filter (where movement = 'indexation' and month >= $1::date), 0) as indexation,
    coalesce(sum(amount) filter (where movement = 'transfer' and month >= $1::date), 0) as transfer,
    coalesce(sum(users) filter (where month < $1::date), 0) > 0 as was_there,
    sum(users) > 0 as is_there,
    (array_agg(movement order by month desc) filter (where users < 0))[1] as left_by
  from revenue_movements
  join organizations_of($3::int, $4::int, $5::text, $6::int, $7::int) chosen on chosen.id = organization_id
  where scope = $8 and month <= $2::date
  group by chosen.id, chosen.name
),
told as (
  select *, "end" - start - indexation - transfer as rest, is_there or left_by = 'transfer' as stays from balances
),
whole as (
  select
    coalesce(sum(start) filter (where was_there), 0) as start,
    coalesce(sum(greatest(rest, 0)) filter (where was_there and stays), 0) as expansion,
    coalesce(sum(indexation) filter (where was_there and stays), 0) as indexation,
    coalesce(sum(least(rest, 0)) filter (where was_there and stays), 0) as contraction,
    coalesce(sum(transfer) filter (where was_there), 0) as transfer,
    coalesce(-sum(start + transfer) filter (where was_there and not stays), 0) as churn,
    coalesce(sum("end") filter (where was_there and is_there), 0) as "end",
    count(*) filter (where was_there) as users_at_start,
    count(*) filter (where was_there and not stays) as users_lost,
    count(*) filter (where is_there) as users,
    coalesce(sum("end") filter (where is_there), 0) as mrr
  from told
),
top as (
  select coalesce(jsonb_agg(jsonb_build_object('organizationId', id, 'organizationName', name, 'amount', "end"::text)
    order by "end" desc, id), '[]') as ten
  from (select id, name, "end" from told where is_there and "end" > 0 order by "end" desc, id limit 10) first_ones
)
select start::text, expansion::text, indexation::text, contraction::text, transfer::text, churn::text, "end"::text,
  users_at_start::int as "usersAtStart", users_lost::int as "usersLost", users::int, mrr::text, ten
from whole, top
