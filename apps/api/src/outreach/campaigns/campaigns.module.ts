import { Module } from '@nestjs/common';
import { FieldRegistry } from '../../core/field-registry.js';
import { OpportunitiesModule } from '../../prospecting/opportunities/opportunities.module.js';
import { MailModule } from '../../system/mail/mail.module.js';
import { SettingsModule } from '../../system/settings/settings.module.js';
import { MailObjectionsModule } from '../mail-objections/mail-objections.module.js';
import { SegmentsModule } from '../segments/segments.module.js';
import { CAMPAIGN_FIELDS, campaignsOf, OPPORTUNITY_CAMPAIGN } from './campaign-fields.js';
import { CampaignOpportunitiesService } from './campaign-opportunities.service.js';
import { CampaignRecipientsController } from './campaign-recipients.controller.js';
import { CampaignRecipientsService } from './campaign-recipients.service.js';
import { CampaignsController } from './campaigns.controller.js';
import { CampaignsService } from './campaigns.service.js';
import { MailingPreviewService } from './mailing-preview.service.js';
import { MailingSender } from './mailing-sender.js';
import { MailingsController } from './mailings.controller.js';
import { MailingsService } from './mailings.service.js';
import { UnsubscribeController } from './unsubscribe.controller.js';

@Module({
  imports: [MailModule, MailObjectionsModule, OpportunitiesModule, SegmentsModule, SettingsModule],
  controllers: [CampaignsController, MailingsController, CampaignRecipientsController, UnsubscribeController],
  providers: [
    CampaignOpportunitiesService,
    CampaignRecipientsService,
    CampaignsService,
    MailingPreviewService,
    MailingSender,
    MailingsService,
  ],
  exports: [CampaignsService],
})
export class CampaignsModule {
  constructor(fields: FieldRegistry) {
    fields.declare('campaigns', 'campaigns', CAMPAIGN_FIELDS);
    fields.extend('opportunities', OPPORTUNITY_CAMPAIGN);
    fields.extend('organizations', campaignsOf('organization_id'));
    fields.extend('contacts', campaignsOf('contact_id'));
  }
}
