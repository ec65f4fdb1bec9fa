import { Module } from '@nestjs/common';
import { ContactsModule } from '../../people/contacts/contacts.module.js';
import { OrganizationsModule } from '../../people/organizations/organizations.module.js';
import { OpportunitiesModule } from '../../prospecting/opportunities/opportunities.module.js';
import { DailyModule } from '../../system/daily/daily.module.js';
import { FilesModule } from '../../system/files/files.module.js';
import { MailModule } from '../../system/mail/mail.module.js';
import { SettingsModule } from '../../system/settings/settings.module.js';
import { EmailsModule } from '../emails/emails.module.js';
import { FileTrayMessage } from './file-tray-message.js';
import { MailTrayController } from './mail-tray.controller.js';
import { MailTrayService } from './mail-tray.service.js';
import { MailboxController } from './mailbox.controller.js';
import { MailboxReader } from './mailbox-reader.js';
import { MailboxService } from './mailbox.service.js';
import { MessageFilingService } from './message-filing.service.js';
import { SendersService } from './senders.service.js';

@Module({
  imports: [
    ContactsModule,
    DailyModule,
    EmailsModule,
    FilesModule,
    MailModule,
    OpportunitiesModule,
    OrganizationsModule,
    SettingsModule,
  ],
  controllers: [MailTrayController, MailboxController],
  providers: [FileTrayMessage, MailTrayService, MailboxReader, MailboxService, MessageFilingService, SendersService],
})
export class MailboxModule {}
