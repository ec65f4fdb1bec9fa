import { Module } from '@nestjs/common';
import { EmailTemplatesModule } from '../../reference/email-templates/email-templates.module.js';
import { ActivitiesModule } from '../activities/activities.module.js';
import { FilesModule } from '../../system/files/files.module.js';
import { MailModule } from '../../system/mail/mail.module.js';
import { EmailRecipientsService } from './email-recipients.service.js';
import { EmailSender } from './email-sender.js';
import { EmailSendingService } from './email-sending.service.js';
import { EmailTextsService } from './email-texts.service.js';
import { EmailsController } from './emails.controller.js';
import { FiledEmailsService } from './filed-emails.service.js';
import { InvitationsController } from './invitations.controller.js';
import { InvitationsService } from './invitations.service.js';
import { EmailsService } from './emails.service.js';

@Module({
  imports: [ActivitiesModule, EmailTemplatesModule, FilesModule, MailModule],
  controllers: [EmailsController, InvitationsController],
  providers: [
    EmailRecipientsService,
    EmailSender,
    EmailSendingService,
    EmailTextsService,
    EmailsService,
    FiledEmailsService,
    InvitationsService,
  ],
  exports: [EmailsService, FiledEmailsService],
})
export class EmailsModule {}
