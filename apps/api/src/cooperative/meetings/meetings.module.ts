import { Module } from '@nestjs/common';
import { FieldRegistry } from '../../core/field-registry.js';
import { MailModule } from '../../system/mail/mail.module.js';
import { SettingsModule } from '../../system/settings/settings.module.js';
import { CollegesModule } from '../colleges/colleges.module.js';
import { MembersModule } from '../members/members.module.js';
import { RulesModule } from '../rules/rules.module.js';
import { ConveneAgain } from './convene-again.js';
import { ConvocationSender } from './convocation-sender.js';
import { ConvocationsService } from './convocations.service.js';
import { GeneralMeetingsController } from './general-meetings.controller.js';
import { GeneralMeetingsService } from './general-meetings.service.js';
import { MEETING_FIELDS, MEMBER_MEETINGS } from './meeting-fields.js';
import { MeetingPapersService } from './meeting-papers.service.js';
import { MeetingPartsController } from './meeting-parts.controller.js';
import { ResolutionsService } from './resolutions.service.js';
import { VotersService } from './voters.service.js';

@Module({
  imports: [CollegesModule, MailModule, MembersModule, RulesModule, SettingsModule],
  controllers: [GeneralMeetingsController, MeetingPartsController],
  providers: [
    ConveneAgain,
    ConvocationSender,
    ConvocationsService,
    GeneralMeetingsService,
    MeetingPapersService,
    ResolutionsService,
    VotersService,
  ],
  exports: [GeneralMeetingsService, ResolutionsService, VotersService],
})
export class MeetingsModule {
  constructor(fields: FieldRegistry) {
    fields.declare('general-meetings', 'general_meetings', MEETING_FIELDS, { needs: 'members.read' });
    fields.extend('members', MEMBER_MEETINGS);
  }
}
