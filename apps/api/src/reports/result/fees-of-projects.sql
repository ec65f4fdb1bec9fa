-- The subscriptions whose set-up fee stands among the one-off amount of the opportunity that their contract came from.
select s.id
from subscriptions s join opportunities o on o.contract_id = s.contract_id
where s.setup_fee is not null and o.one_off_amount > 0
