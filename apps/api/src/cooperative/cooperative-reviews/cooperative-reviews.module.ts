import { Module } from '@nestjs/common';
import { DailyModule } from '../../system/daily/daily.module.js';
import { DailyService } from '../../system/daily/daily.service.js';
import { NotificationsModule } from '../../system/notifications/notifications.module.js';
import { RulesModule } from '../rules/rules.module.js';
import { CooperativeReviewsController } from './cooperative-reviews.controller.js';
import { CooperativeReviewsService } from './cooperative-reviews.service.js';
import { ReviewReminder } from './review-reminder.js';

@Module({
  imports: [DailyModule, NotificationsModule, RulesModule],
  controllers: [CooperativeReviewsController],
  providers: [CooperativeReviewsService, ReviewReminder],
})
export class CooperativeReviewsModule {
  constructor(daily: DailyService, reminder: ReviewReminder) {
    daily.register('cooperative-reviews', (day) => reminder.remind(day));
  }
}
