import { Module } from '@nestjs/common';
import { FieldRegistry } from '../../core/field-registry.js';
import { OrganizationsModule } from '../../people/organizations/organizations.module.js';
import { TagsModule } from '../../reference/tags/tags.module.js';
import { BundlesModule } from '../bundles/bundles.module.js';
import { ContractsModule } from '../contracts/contracts.module.js';
import { ServicesModule } from '../services/services.module.js';
import { CatalogOffersController } from './catalog-offers.controller.js';
import { CatalogOffersService } from './catalog-offers.service.js';
import { ContractImport } from './contract-import.js';
import { ContractSubscriptions } from './contract-subscriptions.js';
import { RevenueMovementsService } from './revenue-movements.service.js';
import { SubscriptionChangesController } from './subscription-changes.controller.js';
import { SubscriptionChangesService } from './subscription-changes.service.js';
import { SubscriptionPricesService } from './subscription-prices.service.js';
import { SubscriptionImport } from './subscription-import.js';
import { SubscriptionsBulkController } from './subscriptions-bulk.controller.js';
import { SubscriptionsController } from './subscriptions.controller.js';
import { SubscriptionsService } from './subscriptions.service.js';
import { CONTRACT_SUBSCRIPTIONS, ORGANIZATION_SUBSCRIPTIONS, SUBSCRIPTION_FIELDS } from './subscription-fields.js';

@Module({
  imports: [OrganizationsModule, ServicesModule, BundlesModule, ContractsModule, TagsModule],
  controllers: [
    CatalogOffersController,
    SubscriptionChangesController,
    SubscriptionsController,
    SubscriptionsBulkController,
  ],
  providers: [
    CatalogOffersService,
    SubscriptionChangesService,
    SubscriptionPricesService,
    ContractImport,
    ContractSubscriptions,
    SubscriptionImport,
    SubscriptionsService,
    RevenueMovementsService,
  ],
  exports: [SubscriptionsService, SubscriptionPricesService],
})
export class SubscriptionsModule {
  constructor(fields: FieldRegistry) {
    fields.declare('subscriptions', 'subscriptions', SUBSCRIPTION_FIELDS);
    fields.nameRecords('subscriptions', 'subscriptions', 'service');
    fields.extend('contracts', CONTRACT_SUBSCRIPTIONS);
    fields.extend('organizations', ORGANIZATION_SUBSCRIPTIONS);
  }
}
