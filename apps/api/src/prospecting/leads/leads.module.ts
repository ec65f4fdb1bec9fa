import { Module } from '@nestjs/common';
import { ContactsModule } from '../../people/contacts/contacts.module.js';
import { OrganizationsModule } from '../../people/organizations/organizations.module.js';
import { DailyModule } from '../../system/daily/daily.module.js';
import { NotificationsModule } from '../../system/notifications/notifications.module.js';
import { LeadFormsModule } from '../lead-forms/lead-forms.module.js';
import { OpportunitiesModule } from '../opportunities/opportunities.module.js';
import { HandleLead } from './handle-lead.js';
import { LeadThrottle } from './lead-throttle.js';
import { LeadsController } from './leads.controller.js';
import { LeadsService } from './leads.service.js';
import { PageTokens } from './page-tokens.js';
import { PublicFormController } from './public-form.controller.js';
import { ReceivedLeads } from './received-leads.js';

@Module({
  imports: [
    ContactsModule,
    OrganizationsModule,
    DailyModule,
    NotificationsModule,
    LeadFormsModule,
    OpportunitiesModule,
  ],
  controllers: [LeadsController, PublicFormController],
  providers: [HandleLead, LeadThrottle, LeadsService, PageTokens, ReceivedLeads],
  exports: [ReceivedLeads],
})
export class LeadsModule {}
