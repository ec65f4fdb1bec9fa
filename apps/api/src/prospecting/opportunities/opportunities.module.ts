import { Module } from '@nestjs/common';
import { FieldRegistry } from '../../core/field-registry.js';
import { OrganizationsModule } from '../../people/organizations/organizations.module.js';
import { ServicesModule } from '../../revenue/services/services.module.js';
import { NotificationsModule } from '../../system/notifications/notifications.module.js';
import { OpportunitiesController } from './opportunities.controller.js';
import { OpportunitiesService } from './opportunities.service.js';
import { OpportunityCalendarController } from './opportunity-calendar.controller.js';
import { OpportunityCalendarService } from './opportunity-calendar.service.js';
import { OpportunityLinesController } from './opportunity-lines.controller.js';
import { OpportunityLinesService } from './opportunity-lines.service.js';
import { OPPORTUNITY_FIELDS, ORGANIZATION_OPPORTUNITIES } from './opportunity-list.js';

@Module({
  imports: [NotificationsModule, OrganizationsModule, ServicesModule],
  controllers: [OpportunitiesController, OpportunityCalendarController, OpportunityLinesController],
  providers: [OpportunitiesService, OpportunityCalendarService, OpportunityLinesService],
  exports: [OpportunitiesService],
})
export class OpportunitiesModule {
  constructor(fields: FieldRegistry) {
    fields.declare('opportunities', 'opportunities', OPPORTUNITY_FIELDS);
    fields.extend('organizations', ORGANIZATION_OPPORTUNITIES);
  }
}
