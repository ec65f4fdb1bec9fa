-- The signed subscriptions of the organization $1 that hold on the day $2 or later, and those whose set-up fee is on no
-- invoice yet, with what they are billed by. A set-up fee is invoiced by a one-off line that names its subscription.
select s.id, s.service, s.starts_on::text as "startsOn", s.billed, s.period_unit as "periodUnit",
  s.period_count as "periodCount", s.cycle_unit as "cycleUnit", s.cycle_count as "cycleCount", s.alignment,
  s.anchor_day as "anchorDay", billed.until::text as "billedUntil",
  case when s.setup_fee > 0 and not coalesce(billed.fee, false) then s.setup_fee::text end as "setupFee",
  (select json_agg(json_build_object('startsOn', v.starts_on, 'endsOn', v.ends_before - 1, 'quantity', v.quantity::text,
      'unitPrice', v.unit_price::text, 'discountPercent', v.discount_percent::text, 'cause', v.cause) order by v.starts_on)
    from price_versions v
    where v.subscription_id = s.id) as versions
from contracts c
join subscriptions s on s.contract_id = c.id
left join lateral (
  select max(line.period_ends_on) filter (where invoice.type = 'invoice') as until,
    bool_or(line.nature = 'one_off') as fee
  from invoice_lines line join invoices invoice on invoice.id = line.invoice_id
  where line.subscription_id = s.id
) billed on true
where c.organization_id = $1 and c.stage = 'signed'
  and (s.ends_before is null or s.ends_before > $2 or (s.setup_fee > 0 and not coalesce(billed.fee, false)))
order by s.starts_on, s.id
