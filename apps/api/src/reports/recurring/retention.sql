-- The sums of `told`, the rows of retention-told.sql: of those who were there at the start; beside, all of those who are
-- there on the last day, with the ten that pay the most.
select start::text, expansion::text, indexation::text, contraction::text, transfer::text, churn::text, "end"::text,
  users_at_start::int as "usersAtStart", users_lost::int as "usersLost", users::int, mrr::text, ten
from (
  select
    coalesce(sum(start) filter (where was_there), 0) as start,
    coalesce(sum(expansion) filter (where was_there), 0) as expansion,
    coalesce(sum(indexation) filter (where was_there), 0) as indexation,
    coalesce(sum(contraction) filter (where was_there), 0) as contraction,
    coalesce(sum(transfer) filter (where was_there), 0) as transfer,
    coalesce(sum(churn) filter (where was_there), 0) as churn,
    coalesce(sum("end") filter (where was_there and is_there), 0) as "end",
    count(*) filter (where was_there) as users_at_start,
    count(*) filter (where was_there and not stays) as users_lost,
    count(*) filter (where is_there) as users,
    coalesce(sum("end") filter (where is_there), 0) as mrr
  from told
) whole, (
  select coalesce(jsonb_agg(jsonb_build_object('organizationId', id, 'organizationName', name, 'amount', "end"::text)
    order by "end" desc, id), '[]') as ten
  from (select id, name, "end" from told where is_there and "end" > 0 order by "end" desc, id limit 10) first_ones
) top
