import { Module } from '@nestjs/common';
import { ReportsModule } from '../../reports/reports.module.js';
import { DailyModule } from '../../system/daily/daily.module.js';
import { NotificationsModule } from '../../system/notifications/notifications.module.js';
import { SettingsModule } from '../../system/settings/settings.module.js';
import { DailyForecasts } from './daily-forecasts.js';
import { ForecastPaper } from './forecast-paper.js';
import { ForecastRows } from './forecast-rows.js';
import { HypothesesService } from './hypotheses.service.js';
import { KeptDays } from './kept-days.js';
import { KeptDaysController } from './kept-days.controller.js';
import { KeptFacts } from './kept-facts.js';
import { PastErrors } from './past-errors.js';
import { ResultForecastsController } from './result-forecasts.controller.js';
import { ResultForecastsService } from './result-forecasts.service.js';

@Module({
  imports: [DailyModule, NotificationsModule, SettingsModule, ReportsModule],
  controllers: [ResultForecastsController, KeptDaysController],
  providers: [
    ResultForecastsService,
    KeptFacts,
    HypothesesService,
    ForecastRows,
    ForecastPaper,
    KeptDays,
    PastErrors,
    DailyForecasts,
  ],
  exports: [ResultForecastsService],
})
export class ResultForecastsModule {}
