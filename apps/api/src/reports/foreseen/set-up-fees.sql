-- The set-up fees of the signed subscriptions that start on the days from :from to :to, of those that `subscriptions_of` narrows
-- to; when :knownOn is told, of contracts that `wasSignedBy` of libs/domain calls signed by then, as seen :today. EUR excluding VAT.
select s.id as "subscriptionId", s.category, s.starts_on as "billedOn", s.setup_fee as "setupFee"
from subscriptions_of(:territoryId::int, :areaId::int, :kind::text, :tagId::int, :accountManagerId::int, :category::text,
  :serviceId::int) sold
join subscriptions s on s.id = sold.id
join contracts c on c.id = sold.contract_id
where s.setup_fee is not null and s.starts_on between :from and :to
  and (:knownOn::date is null or coalesce(c.signed_on <= :knownOn::date,
    c.starts_on <= :knownOn::date or :today::date <= :knownOn::date))
