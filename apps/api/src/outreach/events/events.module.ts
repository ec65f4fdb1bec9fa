import { Module } from '@nestjs/common';
import { ContactsModule } from '../../people/contacts/contacts.module.js';
import { OrganizationsModule } from '../../people/organizations/organizations.module.js';
import { OpportunitiesModule } from '../../prospecting/opportunities/opportunities.module.js';
import { Db } from '../../core/db.js';
import { CalendarModule } from '../../work/calendar/calendar.module.js';
import { CalendarService } from '../../work/calendar/calendar.service.js';
import { CampaignsModule } from '../campaigns/campaigns.module.js';
import { SegmentsModule } from '../segments/segments.module.js';
import { eventDays } from './event-days.js';
import { EventInvitationsService } from './event-invitations.service.js';
import { EventOpportunitiesService } from './event-opportunities.service.js';
import { EventPeopleController } from './event-people.controller.js';
import { EventPeopleService } from './event-people.service.js';
import { EventsController } from './events.controller.js';
import { EventsService } from './events.service.js';
import { WalkInsService } from './walk-ins.service.js';

@Module({
  imports: [CalendarModule, CampaignsModule, ContactsModule, OpportunitiesModule, OrganizationsModule, SegmentsModule],
  controllers: [EventsController, EventPeopleController],
  providers: [EventInvitationsService, EventOpportunitiesService, EventPeopleService, EventsService, WalkInsService],
})
export class EventsModule {
  constructor(db: Db, calendar: CalendarService) {
    calendar.register('events', (shown) => eventDays(db, shown));
  }
}
