-- Running contracts that renew themselves, each with its term of the day $1 and where the notice of that term stands.
-- $2 = state of the notice, $3 = an organization, $4 = a folded pattern that the reference, the title or the name holds,
-- $5 = last day to refuse from, $6 = to, $9 = contracts,
-- $10 = state of the letter of the notice, each null = all; $7 rows from $8 on.
with term as (
  select contract.id, contract.reference, contract.title, contract.organization_id, organization.name as organization,
    contract.notice_months, coalesce(contract.renewal_months, contract.term_months) as renewal_months, contract_renews_on(contract.starts_on, coalesce(contract.term_months, contract.renewal_months),
      coalesce(contract.renewal_months, contract.term_months), $1::date) as renews_on
  from contracts contract join organizations organization on organization.id = contract.organization_id
  where contract.stage = 'signed' and contract.renewal = 'tacit' and contract.ends_before is null and contract.starts_on <= $1::date
    and coalesce(contract.term_months, contract.renewal_months) is not null
    and ($3::int is null or contract.organization_id = $3::int)
    and ($9::int[] is null or contract.id = any ($9::int[]))
    and ($4::text is null or fold(contract.reference || ' ' || contract.title || ' ' || organization.name) like fold($4::text))
),
dated as (
  select *, (renews_on - make_interval(months => notice_months))::date - 1 as last_day from term
),
noticed as (
  select dated.*, (last_day - interval '3 months')::date as notice_from, (last_day - interval '1 month')::date as notice_until,
    notice.id as notice_id, notice.sent_on, notice.means, letter.id as letter_id, letter.state as letter_state,
    letter.email, letter.failure
  from dated left join renewal_notices notice on notice.contract_id = dated.id and notice.term_ends_on = dated.renews_on - 1
  left join letters letter on letter.id = notice.letter_id
),
told as (
  select *, case when sent_on <= notice_until then 'sent' when sent_on is not null then 'late'
    when $1::date < notice_from then 'waiting' when $1::date <= notice_until then 'to_send' else 'missed' end as state
  from noticed
),
chosen as (
  select * from told where ($2::text is null or state = $2::text)
    and ($10::text is null or letter_state = $10::text)
    and ($5::date is null or last_day >= $5::date) and ($6::date is null or last_day <= $6::date)
),
priced as (
  select subscription.contract_id, sum(price.monthly_amount) as monthly_amount
  from chosen join subscriptions subscription on subscription.contract_id = chosen.id
  join price_versions price on price.subscription_id = subscription.id
    and price.starts_on <= $1::date and (price.ends_before is null or price.ends_before > $1::date)
  group by subscription.contract_id
),
whole as (
  select count(*)::int as total, coalesce(sum(monthly_amount), 0) as sum
  from chosen left join priced on priced.contract_id = chosen.id
)
select whole.total, round(whole.sum, 2)::text as sum, page.* from whole left join (
  select chosen.id, reference, title, organization_id as "organizationId", organization as "organizationName",
    (renews_on - 1)::text as "termEndsOn", last_day::text as "lastDayToRefuse", notice_from::text as "noticeFrom",
    notice_until::text as "noticeUntil", notice_id as "noticeId", sent_on::text as "sentOn", means, state, letter_id as "letterId", letter_state as "letterState", email, failure,
    renewal_months as "renewalMonths", notice_months as "noticeMonths",
    round(coalesce(monthly_amount, 0), 2)::text as "monthlyAmount"
  from chosen left join priced on priced.contract_id = chosen.id
  order by last_day, chosen.id limit $7 offset $8
) page on true
