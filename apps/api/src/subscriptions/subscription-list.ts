import type { SelectQueryBuilder } from 'typeorm';
import type { Db } from '../core/db.js';
import type { ListRules } from '../core/list-query.js';
import { PriceVersion } from './price-version.entity.js';
import type { SubscriptionQuery } from './subscription.dto.js';
import { Subscription } from './subscription.entity.js';

/** Subscriptions with their contract, their organization and the one price version of `day`, if any. */
export function subscriptionsOn(db: Db, day: string): SelectQueryBuilder<Subscription> {
  return db
    .repository(Subscription)
    .createQueryBuilder('subscription')
    .innerJoinAndSelect('subscription.contract', 'contract')
    .innerJoinAndSelect('contract.organization', 'organization')
    .leftJoin(
      PriceVersion,
      'price',
      'price.subscription_id = subscription.id and price.starts_on <= :day and (price.ends_before is null or price.ends_before > :day)',
    )
    .setParameter('day', day);
}

export const SUBSCRIPTION_RULES: ListRules<SubscriptionQuery> = {
  sorts: {
    organization: 'organization.name',
    service: 'subscription.service',
    category: 'subscription.category',
    startsOn: 'subscription.startsOn',
    endsOn: 'subscription.endsOn',
  },
  defaultSort: 'service',
  filters: {
    organizationId: 'contract.organization_id = :organizationId',
    contractId: 'subscription.contract_id = :contractId',
    category: 'subscription.category = :category',
    activeOn: 'price.id is not null',
    territoryId: (territoryId) =>
      territoryId === 'none'
        ? 'organization.territory_id is null'
        : 'organization.territory_id = cast(:territoryId as int)',
    areaId: 'organization.epci_code = any (select unnest(a.epci_codes) from areas a where a.id = :areaId)',
    kind: 'organization.kind = :kind',
  },
  search: (word) => `subscription.id in (
    select id from subscriptions where fold(service) like ${word}
    union all
    select s.id from subscriptions s join contracts c on c.id = s.contract_id
      join organizations o on o.id = c.organization_id where fold(o.name) like ${word})`,
  sums: { monthlyAmount: 'price.monthly_amount', yearlyAmount: '12 * price.monthly_amount' },
};
