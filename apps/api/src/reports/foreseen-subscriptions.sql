-- The prices of the signed subscriptions that may be billed from the day $1 to the day $2, one row each, the rows of a
-- subscription together: what bills and terms are worked out from. Prices that ended before a period that $1 is in
-- are left out. Of the subscriptions that `subscriptions_of` narrows to $3 to $9.
select s.id, s.category, s.billed, s.setup_fee as "setupFee", s.starts_on as "startsOn", s.period_unit as "periodUnit",
  s.period_count as "periodCount", s.cycle_unit as "cycleUnit", s.cycle_count as "cycleCount", s.alignment,
  s.anchor_day as "anchorDay", c.signed_on as "signedOn", c.starts_on as "contractStartsOn",
  c.ends_before - 1 as "contractEndsOn", c.renewal, c.term_months as "termMonths", c.renewal_months as "renewalMonths",
  c.notice_months as "noticeMonths", v.starts_on as "versionStartsOn", v.ends_before - 1 as "versionEndsOn", v.quantity,
  v.unit_price as "unitPrice", v.discount_percent as "discountPercent", v.cause
from subscriptions_of($3::int, $4::int, $5::text, $6::int, $7::int, $8::text, $9::int) sold
join subscriptions s on s.id = sold.id
join contracts c on c.id = sold.contract_id
join price_versions v on v.subscription_id = s.id
where s.starts_on <= $2 and (s.ends_before is null or s.ends_before > $1)
  and (v.ends_before is null or v.ends_before > $1::date - make_interval(months => case s.cycle_unit
    when 'month' then s.cycle_count when 'quarter' then 3 * s.cycle_count when 'semester' then 6 * s.cycle_count
    when 'year' then 12 * s.cycle_count else v.period_months end))
order by s.id, v.starts_on
