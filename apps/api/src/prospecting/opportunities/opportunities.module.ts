import { Module } from '@nestjs/common';
import { FieldRegistry } from '../../core/field-registry.js';
import { OrganizationsModule } from '../../people/organizations/organizations.module.js';
import { ContractsModule } from '../../revenue/contracts/contracts.module.js';
import { ServicesModule } from '../../revenue/services/services.module.js';
import { SubscriptionsModule } from '../../revenue/subscriptions/subscriptions.module.js';
import { TagsModule } from '../../reference/tags/tags.module.js';
import { NotificationsModule } from '../../system/notifications/notifications.module.js';
import { PipelinesModule } from '../pipelines/pipelines.module.js';
import { DailyModule } from '../../system/daily/daily.module.js';
import { DailyNextSteps } from './daily-next-steps.js';
import { OpportunitiesBulkController } from './opportunities-bulk.controller.js';
import { OpportunitiesController } from './opportunities.controller.js';
import { OpportunitiesService } from './opportunities.service.js';
import { OpportunityCalendarController } from './opportunity-calendar.controller.js';
import { OpportunityCalendarService } from './opportunity-calendar.service.js';
import { OpportunityContractsController } from './opportunity-contracts.controller.js';
import { OpportunityContractsService } from './opportunity-contracts.service.js';
import { OpportunityImport } from './opportunity-import.js';
import { OpportunityLinesController } from './opportunity-lines.controller.js';
import { OpportunityLinesService } from './opportunity-lines.service.js';
import { OpportunityListService } from './opportunity-list.service.js';
import { OPPORTUNITY_FIELDS, ORGANIZATION_OPPORTUNITIES } from './opportunity-list.js';

@Module({
  imports: [
    DailyModule,
    NotificationsModule,
    OrganizationsModule,
    ServicesModule,
    ContractsModule,
    SubscriptionsModule,
    PipelinesModule,
    TagsModule,
  ],
  controllers: [
    OpportunitiesController,
    OpportunitiesBulkController,
    OpportunityCalendarController,
    OpportunityContractsController,
    OpportunityLinesController,
  ],
  providers: [
    DailyNextSteps,
    OpportunitiesService,
    OpportunityCalendarService,
    OpportunityContractsService,
    OpportunityImport,
    OpportunityLinesService,
    OpportunityListService,
  ],
  exports: [OpportunitiesService, OpportunityListService],
})
export class OpportunitiesModule {
  constructor(fields: FieldRegistry) {
    fields.declare('opportunities', 'opportunities', OPPORTUNITY_FIELDS);
    fields.nameRecords('opportunities', 'opportunities', 'title');
    fields.extend('organizations', ORGANIZATION_OPPORTUNITIES);
  }
}
