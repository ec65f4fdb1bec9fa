-- The signed subscriptions that the organization $1 holds on the day $2 or later, from when to when, and those whose set-up
-- fee is on no invoice yet and was its own, with what they are billed by. A set-up fee is invoiced by a one-off line that names its subscription.
select s.id, s.service, s.starts_on::text as "startsOn", s.billed, s.period_unit as "periodUnit",
  s.period_count as "periodCount", s.cycle_unit as "cycleUnit", s.cycle_count as "cycleCount", s.alignment,
  s.anchor_day as "anchorDay", billed.until::text as "billedUntil",
  held.starts_on::text as "heldFrom", held.ends_before::text as "heldBefore", fee.due::text as "setupFee",
  (select json_agg(json_build_object('startsOn', v.starts_on, 'endsOn', v.ends_before - 1, 'quantity', v.quantity::text,
      'unitPrice', v.unit_price::text, 'discountPercent', v.discount_percent::text, 'cause', v.cause) order by v.starts_on)
    from price_versions v
    where v.subscription_id = s.id) as versions
from contract_tenures held
join subscriptions s on s.contract_id = held.contract_id
left join lateral (
  select max(line.period_ends_on) filter (where invoice.type = 'invoice') as until,
    bool_or(line.nature = 'one_off') as fee
  from invoice_lines line join invoices invoice on invoice.id = line.invoice_id
  where line.subscription_id = s.id
) billed on true
cross join lateral (
  select case when s.setup_fee > 0 and not coalesce(billed.fee, false)
      and (held.starts_on is null or held.starts_on <= s.starts_on)
      and (held.ends_before is null or held.ends_before > s.starts_on) then s.setup_fee end as due
) fee
where held.organization_id = $1 and held.stage = 'signed'
  and (fee.due is not null
    or ((s.ends_before is null or s.ends_before > $2) and (held.ends_before is null or held.ends_before > $2)))
order by s.starts_on, s.id
