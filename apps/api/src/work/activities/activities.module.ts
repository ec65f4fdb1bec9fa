import { Module } from '@nestjs/common';
import { FieldRegistry } from '../../core/field-registry.js';
import { OrganizationsModule } from '../../people/organizations/organizations.module.js';
import { OpportunitiesModule } from '../../prospecting/opportunities/opportunities.module.js';
import { NotificationsModule } from '../../system/notifications/notifications.module.js';
import { ActivitiesController } from './activities.controller.js';
import { ActivitiesService } from './activities.service.js';
import { ActivityImport } from './activity-import.js';
import { ACTIVITY_FIELDS, FIELDS_BY_ACTIVITIES } from './activity-list.js';
import { MyDayController } from './my-day.controller.js';
import { MyDayService } from './my-day.service.js';

@Module({
  imports: [NotificationsModule, OrganizationsModule, OpportunitiesModule],
  controllers: [ActivitiesController, MyDayController],
  providers: [ActivitiesService, ActivityImport, MyDayService],
  exports: [ActivitiesService],
})
export class ActivitiesModule {
  constructor(fields: FieldRegistry) {
    fields.declare('activities', 'activities', ACTIVITY_FIELDS);
    for (const [list, some] of Object.entries(FIELDS_BY_ACTIVITIES)) fields.extend(list, some);
  }
}
