import { Module } from '@nestjs/common';
import { DailyModule } from '../../system/daily/daily.module.js';
import { ActivitiesModule } from '../activities/activities.module.js';
import { DailyReminders } from './daily-reminders.js';
import { ReminderRulesController } from './reminder-rules.controller.js';
import { ReminderRulesService } from './reminder-rules.service.js';

@Module({
  imports: [DailyModule, ActivitiesModule],
  controllers: [ReminderRulesController],
  providers: [DailyReminders, ReminderRulesService],
})
export class RemindersModule {}
