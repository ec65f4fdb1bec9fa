import { Module } from '@nestjs/common';
import { DailyModule } from '../../system/daily/daily.module.js';
import { NotificationsModule } from '../../system/notifications/notifications.module.js';
import { SettingsModule } from '../../system/settings/settings.module.js';
import { ContractsModule } from '../contracts/contracts.module.js';
import { LettersModule } from '../letters/letters.module.js';
import { SubscriptionsModule } from '../subscriptions/subscriptions.module.js';
import { DailyNotices } from './daily-notices.js';
import { PrepareNotices } from './prepare-notices.js';
import { RenewContract } from './renew-contract.js';
import { RenewalNoticesService } from './renewal-notices.service.js';
import { RenewalsController } from './renewals.controller.js';
import { RenewalsService } from './renewals.service.js';

@Module({
  imports: [ContractsModule, DailyModule, LettersModule, NotificationsModule, SettingsModule, SubscriptionsModule],
  controllers: [RenewalsController],
  providers: [DailyNotices, PrepareNotices, RenewContract, RenewalNoticesService, RenewalsService],
  exports: [RenewalsService],
})
export class RenewalsModule {}
