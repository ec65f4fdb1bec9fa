import { Module } from '@nestjs/common';
import { ActivitiesModule } from '../../work/activities/activities.module.js';
import { CampaignsModule } from '../campaigns/campaigns.module.js';
import { SegmentsModule } from '../segments/segments.module.js';
import { CallEntriesService } from './call-entries.service.js';
import { CallsController } from './calls.controller.js';
import { CallsService } from './calls.service.js';

@Module({
  imports: [ActivitiesModule, CampaignsModule, SegmentsModule],
  controllers: [CallsController],
  providers: [CallEntriesService, CallsService],
})
export class CallsModule {}
