import { Module } from '@nestjs/common';
import { AuthModule } from '../auth/auth.module.js';
import { DailyModule } from '../daily/daily.module.js';
import { MailModule } from '../mail/mail.module.js';
import { SettingsModule } from '../settings/settings.module.js';
import { UsersModule } from '../users/users.module.js';
import { DailyNotifications } from './daily-notifications.js';
import { NotificationListService } from './notification-list.service.js';
import { NotificationStreams } from './notification-streams.js';
import { NotificationsController } from './notifications.controller.js';
import { NotificationsService } from './notifications.service.js';
import { PreferencesController } from './preferences.controller.js';
import { PreferencesService } from './preferences.service.js';

@Module({
  imports: [AuthModule, DailyModule, MailModule, SettingsModule, UsersModule],
  controllers: [NotificationsController, PreferencesController],
  providers: [
    DailyNotifications,
    NotificationListService,
    NotificationStreams,
    NotificationsService,
    PreferencesService,
  ],
  exports: [NotificationsService],
})
export class NotificationsModule {}
