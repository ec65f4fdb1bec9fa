import { Injectable } from '@nestjs/common';
import { type CalendarDate, type OrganizationKind, priceOn } from '@terril/domain';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { RuleBroken } from '../../core/errors.js';
import { BundlesService } from '../bundles/bundles.service.js';
import { UNKNOWN_SERVICE } from '../catalog-services.js';
import { Contract } from '../contracts/contract.entity.js';
import { ServicesService } from '../services/services.service.js';
import type { BundleSubscription, OfferOut, OfferQuery } from './catalog-offers.dto.js';
import type { SubscriptionOut } from './subscription.dto.js';
import { UNKNOWN_CONTRACT } from './known-contracts.js';
import { SubscriptionsService } from './subscriptions.service.js';

/** What the catalogue offers to the organization of a contract, and bundles subscribed to at once. */
@Injectable()
export class CatalogOffersService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly services: ServicesService,
    private readonly bundles: BundlesService,
    private readonly subscriptions: SubscriptionsService,
  ) {}

  /** A subscription as the catalogue has it, at the price of its list on the day. @throws RuleBroken */
  async offer({ contractId, serviceId, on }: OfferQuery): Promise<OfferOut> {
    return this.offered(serviceId, await this.kindOf(contractId), on ?? this.clock.today(), 'serviceId');
  }

  /** Subscribes a contract to all the services of a bundle, or to none. @throws RuleBroken */
  subscribe({ contractId, bundleId, startsOn, billed }: BundleSubscription): Promise<SubscriptionOut[]> {
    return this.db.transaction(async () => {
      const kind = await this.kindOf(contractId);
      const bundle = await this.bundles.find(bundleId);
      if (!bundle) throw RuleBroken.on('bundleId', 'unknown_bundle', UNKNOWN_BUNDLE);
      if (bundle.isArchived) throw RuleBroken.on('bundleId', 'archived_bundle', ARCHIVED_BUNDLE);
      const made: SubscriptionOut[] = [];
      for (const { serviceId, quantity, discountPercent } of bundle.items) {
        const { unitPrice, ...offer } = await this.offered(serviceId, kind, startsOn, 'bundleId');
        const versions = [{ startsOn, quantity, unitPrice, discountPercent }];
        made.push(await this.subscriptions.create({ ...offer, contractId, billed, versions }));
      }
      return made;
    });
  }

  private async offered(
    serviceId: number,
    kind: OrganizationKind,
    day: CalendarDate,
    field: string,
  ): Promise<OfferOut> {
    const service = await this.services.find(serviceId);
    if (!service) throw RuleBroken.on(field, 'unknown_service', UNKNOWN_SERVICE);
    if (service.isArchived) throw RuleBroken.on(field, 'archived_service', ARCHIVED_SERVICE(service.name));
    const { periodUnit, periodCount } = service;
    if (!periodUnit || !periodCount) throw RuleBroken.on(field, 'one_off_service', ONE_OFF);
    const unitPrice = priceOn(service.unitPrice, service.prices, kind, day);
    return { serviceId, service: service.name, category: service.category, periodUnit, periodCount, unitPrice };
  }

  private async kindOf(contractId: number): Promise<OrganizationKind> {
    const contract = await this.db
      .repository(Contract)
      .findOne({ where: { id: contractId }, relations: { organization: true } });
    if (!contract) throw UNKNOWN_CONTRACT;
    return contract.organization.kind;
  }
}

const UNKNOWN_BUNDLE = { fr: 'Pack inconnu.', en: 'Unknown bundle.' };
const ARCHIVED_BUNDLE = { fr: 'Ce pack est archivé.', en: 'This bundle is archived.' };
const ARCHIVED_SERVICE = (name: string) => ({
  fr: `Le service « ${name} » est archivé.`,
  en: `The service “${name}” is archived.`,
});
const ONE_OFF = {
  fr: 'Un abonnement est fait d’un service récurrent.',
  en: 'A subscription is made of a recurring service.',
};
