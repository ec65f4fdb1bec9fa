-- The reserves around the vote on the result of the fiscal year $1, or on its last day $2 while there is none.
with vote as (
  select v.id, v.voted_on from allocation_votes v join fiscal_year_closings c on c.id = v.closing_id
  where c.year = $1 and c.reopened_on is null and v.cancelled_on is null
), of_day as (
  select (select id from vote) as vote_id, coalesce((select voted_on from vote), $2::date) as day
)
select r.reserve, d.day::text as on, d.vote_id is not null as voted,
  coalesce(sum(m.amount) filter (where m.vote_id = d.vote_id), 0)::text as allocated,
  coalesce(sum(m.amount) filter (where m.moved_on <= d.day), 0)::text as after
from of_day d cross join unnest($3::text[]) with ordinality r (reserve, place)
left join reserve_movements m on m.reserve = r.reserve
group by r.reserve, r.place, d.day, d.vote_id
order by r.place
