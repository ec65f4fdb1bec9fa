import { Module } from '@nestjs/common';
import { DailyModule } from '../../system/daily/daily.module.js';
import { MailModule } from '../../system/mail/mail.module.js';
import { SettingsModule } from '../../system/settings/settings.module.js';
import { ContractsModule } from '../contracts/contracts.module.js';
import { LettersModule } from '../letters/letters.module.js';
import { SubscriptionsModule } from '../subscriptions/subscriptions.module.js';
import { DailyNotices } from './daily-notices.js';
import { PrepareNotices } from './prepare-notices.js';
import { RenewContract } from './renew-contract.js';
import { RenewalDigest } from './renewal-digest.js';
import { RenewalNoticesService } from './renewal-notices.service.js';
import { RenewalsController } from './renewals.controller.js';
import { RenewalsService } from './renewals.service.js';

@Module({
  imports: [ContractsModule, DailyModule, LettersModule, MailModule, SettingsModule, SubscriptionsModule],
  controllers: [RenewalsController],
  providers: [DailyNotices, PrepareNotices, RenewContract, RenewalDigest, RenewalNoticesService, RenewalsService],
  exports: [RenewalsService],
})
export class RenewalsModule {}
