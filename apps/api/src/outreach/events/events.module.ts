import { Module } from '@nestjs/common';
import { ContactsModule } from '../../people/contacts/contacts.module.js';
import { OrganizationsModule } from '../../people/organizations/organizations.module.js';
import { OpportunitiesModule } from '../../prospecting/opportunities/opportunities.module.js';
import { CampaignsModule } from '../campaigns/campaigns.module.js';
import { SegmentsModule } from '../segments/segments.module.js';
import { EventInvitationsService } from './event-invitations.service.js';
import { EventOpportunitiesService } from './event-opportunities.service.js';
import { EventPeopleController } from './event-people.controller.js';
import { EventPeopleService } from './event-people.service.js';
import { EventsController } from './events.controller.js';
import { EventsService } from './events.service.js';
import { WalkInsService } from './walk-ins.service.js';

@Module({
  imports: [CampaignsModule, ContactsModule, OpportunitiesModule, OrganizationsModule, SegmentsModule],
  controllers: [EventsController, EventPeopleController],
  providers: [EventInvitationsService, EventOpportunitiesService, EventPeopleService, EventsService, WalkInsService],
})
export class EventsModule {}
