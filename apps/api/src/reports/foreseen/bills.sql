-- The bills of signed subscriptions that fall on the days from :from to :to: what `billingOver` of libs/domain makes of the
-- prices as they are dated, or, when :knownOn is told, of those that `knownPrices` says that day knew, as seen :today; of
-- these as if none ended when :endless. A part of a bill is agreed as `certainUntil` says. EUR excluding VAT.
-- `isEnding` tells that an end of the prices is known; of those alone when :ending. Of the subscriptions that
-- `subscriptions_of` narrows to.
with agreement as not materialized (
  select c.id, c.starts_on, c.ends_before, c.signed_on, c.renewal, c.notice_months,
    coalesce(c.term_months, c.renewal_months) as first_months, coalesce(c.renewal_months, c.term_months) as each_months
  from contracts c where c.stage = 'signed'
), term as not materialized (
  select starts_on, first_months, each_months,
    contract_renews_on(starts_on, first_months, each_months, greatest(starts_on, coalesce(:knownOn::date, :today::date))) - 1 as ends_on
  from (select distinct starts_on, first_months, each_months from agreement where renewal = 'tacit' and first_months is not null) told
), contract as (
  -- An end counts from the day it was known on: `wasEndKnown`.
  select agreement.id, known.ends_before as known_end,
    case when renewal = 'tacit' and known.ends_before is null
      then coalesce(term.ends_on, coalesce(:knownOn::date, :today::date) - 1) end as agreed_until
  from agreement left join term using (starts_on, first_months, each_months)
  cross join lateral (
    select case when :knownOn::date is null or :today::date <= :knownOn::date or ends_before <= :knownOn::date
        or renewal <> 'tacit'
        or (contract_renews_on(starts_on, first_months, each_months, ends_before - 1) = ends_before
          and (ends_before - make_interval(months => notice_months))::date - 1 < :knownOn::date)
      then ends_before end as ends_before
  ) known
  where :knownOn::date is null
    or coalesce(signed_on <= :knownOn::date, starts_on <= :knownOn::date or :today::date <= :knownOn::date)
), candidate as materialized (
  -- `billingTermsOf`, and the day that periods are counted from.
  select s.id, s.category, s.billed = 'in_advance' as in_advance, s.ends_before,
    case coalesce(s.cycle_unit, s.period_unit) when 'month' then 1 when 'quarter' then 3 when 'semester' then 6 else 12 end
      * coalesce(s.cycle_count, s.period_count) as months,
    case when s.alignment = 'anniversary' and s.anchor_day is null then s.starts_on
      else make_date(extract(year from s.starts_on)::int,
        case s.alignment when 'calendar' then 1 else extract(month from s.starts_on)::int end, coalesce(s.anchor_day, 1))
    end as anchor
  from subscriptions s
  where s.starts_on <= :to and (s.ends_before is null or s.ends_before > coalesce(:knownOn::date, :from))
), period as materialized (
  -- Once for all that are billed alike: 200,000 subscriptions have some thousand of them.
  select anchor, months, starts_on, ends_before
  from (select distinct anchor, months from candidate) cycle
  cross join lateral generate_series(floor(months_from(anchor, :from) / months::float8)::int - 1,
    floor(months_from(anchor, :to) / months::float8)::int) nth
  cross join lateral (select (anchor + make_interval(months => nth * months))::date as starts_on,
    (anchor + make_interval(months => (nth + 1) * months))::date as ends_before) days
  where starts_on <= :to and ends_before > :from
), line as (
  -- Of a few days alone, those that have a period or a price which begins or ends on one of them: no other is billed.
  select candidate.*, contract.agreed_until,
    case when :knownOn::date is null or :today::date <= :knownOn::date or candidate.ends_before = contract.known_end
      then candidate.ends_before end as known_end
  from subscriptions_of(:territoryId::int, :areaId::int, :kind::text, :tagId::int, :accountManagerId::int, :category::text,
    :serviceId::int) sold
  join contract on contract.id = sold.contract_id
  join candidate on candidate.id = sold.id
  where :to::date - :from::date > 100
    or (anchor, months) in (select anchor, months from period where starts_on between :from and :to or ends_before - 1 between :from and :to)
    or candidate.id in (select subscription_id from price_versions where starts_on between :from and :to or ends_before - 1 between :from and :to)
), held as (
  -- On a past day: the price that held, or that a later start was signed for, after a pause or a trial under way.
  select subscription_id as id,
    coalesce(min(starts_on) filter (where cause not in ('trial', 'pause')), max(starts_on)) as starts_on
  from price_versions
  where :knownOn::date < :today::date and (ends_before is null or ends_before > :knownOn::date)
  group by subscription_id
), price as materialized (
  -- What a whole period costs. A division is rounded to 20 decimals, as big.js does.
  select line.id, category, in_advance, anchor, months, agreed_until, known_end is not null as is_ending, v.starts_on as priced_from,
    case when v.starts_on = held.starts_on then case when not :endless then known_end end
      when :endless and held.id is null and v.ends_before = known_end then null
      else v.ends_before end as priced_before,
    v.quantity * v.unit_price
      * case when v.discount_percent = 0 and months = v.period_months then 1
        else (100 - v.discount_percent) * 0.01 * round(months * 1.000000000000000000000000000000 / v.period_months, 20) end as amount
  from line join price_versions v on v.subscription_id = line.id and (v.ends_before is null or v.ends_before > :from::date - 31 * months)
  left join held on held.id = line.id
  where (held.id is null or v.starts_on <= held.starts_on) and (not :ending or known_end is not null)
), charged as materialized (
  -- Most periods are held throughout by one price, and agreed as a whole, or not at all.
  select price.id, category, in_advance, agreed_until, is_ending, priced_from, priced_before, amount, period.starts_on,
    period.ends_before, is_whole
  from price join period using (anchor, months)
  cross join lateral (select priced_from <= period.starts_on and (priced_before is null or priced_before >= period.ends_before)
    and not coalesce(agreed_until >= period.starts_on and agreed_until < period.ends_before - 1, false) as is_whole) known
  where priced_from < period.ends_before and (priced_before is null or priced_before > period.starts_on)
    and (not is_whole or case when in_advance then period.starts_on else period.ends_before - 1 end between :from and :to)
), piece as (
  -- The others by days, cut at the end of what is agreed.
  select id, category, in_advance, agreed_until, is_ending, charged.starts_on, days.starts_on as first_day,
    days.ends_before - 1 as last_day,
    round(amount * (days.ends_before - days.starts_on) * 1.000000000000000000000000000000
      / (charged.ends_before - charged.starts_on), 20) as exact
  from charged cross join lateral (
    select greatest(charged.starts_on, priced_from) as starts_on, least(charged.ends_before, priced_before) as ends_before
  ) own cross join lateral (values (own.starts_on, least(own.ends_before, agreed_until + 1)),
    (greatest(own.starts_on, agreed_until + 1), case when agreed_until is not null then own.ends_before end)
  ) days (starts_on, ends_before)
  where not is_whole and days.starts_on < days.ends_before
), stepped as (
  -- `roundKeepingSum`: the running total is rounded, each part is the step between two of them.
  select piece.*, sum(exact) over (partition by id, starts_on order by first_day) as reached from piece
), joined as (
  select id, category, is_ending, case when in_advance then min(first_day) else max(last_day) end as billed_on, min(first_day) as starts_on,
    max(last_day) as ends_on, coalesce(sum(amount) filter (where agreed_until is null or first_day <= agreed_until), 0) as certain,
    coalesce(sum(amount) filter (where first_day > agreed_until), 0) as tacit
  from stepped cross join lateral (select round(reached, 2) - round(reached - exact, 2) as amount) step
  group by id, category, is_ending, in_advance, stepped.starts_on
)
select id as "subscriptionId", category, case when in_advance then starts_on else ends_before - 1 end as "billedOn",
  starts_on as "startsOn", ends_before - 1 as "endsOn",
  case when agreed_until is null or starts_on <= agreed_until then round(amount, 2) else 0 end as certain,
  case when agreed_until is null or starts_on <= agreed_until then 0 else round(amount, 2) end as tacit, is_ending as "isEnding"
from charged where is_whole and amount >= 0.005
union all
select id, category, billed_on, starts_on, ends_on, certain, tacit, is_ending
from joined where certain + tacit <> 0 and billed_on between :from and :to
