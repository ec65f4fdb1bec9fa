-- The prices of the signed subscriptions that may be billed from the day $1 to the day $2, one row each, the rows of a
-- subscription together: what bills and terms are worked out from. Prices that ended before a period that $1 is in
-- are left out. What many have in common is told as one text, to be read once. Of the subscriptions that
-- `subscriptions_of` narrows to $3 to $9.
select s.id, s.category, s.setup_fee as "setupFee",
  json_build_object('billed', s.billed, 'startsOn', s.starts_on, 'periodUnit', s.period_unit, 'periodCount', s.period_count,
    'cycleUnit', s.cycle_unit, 'cycleCount', s.cycle_count, 'alignment', s.alignment, 'anchorDay', s.anchor_day)::text as told,
  json_build_object('signedOn', c.signed_on, 'startsOn', c.starts_on, 'endsOn', c.ends_before - 1, 'renewal', c.renewal,
    'termMonths', c.term_months, 'renewalMonths', c.renewal_months, 'noticeMonths', c.notice_months)::text as contract,
  json_build_object('quantity', v.quantity::text, 'unitPrice', v.unit_price::text,
    'discountPercent', v.discount_percent::text, 'cause', v.cause)::text as price,
  v.starts_on as "startsOn", v.ends_before - 1 as "endsOn"
from subscriptions_of($3::int, $4::int, $5::text, $6::int, $7::int, $8::text, $9::int) sold
join subscriptions s on s.id = sold.id
join contracts c on c.id = sold.contract_id
join price_versions v on v.subscription_id = s.id
where s.starts_on <= $2 and (s.ends_before is null or s.ends_before > $1)
  and (v.ends_before is null or v.ends_before > $1::date - make_interval(months => case s.cycle_unit
    when 'month' then s.cycle_count when 'quarter' then 3 * s.cycle_count when 'semester' then 6 * s.cycle_count
    when 'year' then 12 * s.cycle_count else v.period_months end))
order by s.id, v.starts_on
