import { Module } from '@nestjs/common';
import { SettingsModule } from '../../system/settings/settings.module.js';
import { DailyModule } from '../../system/daily/daily.module.js';
import { MailModule } from '../../system/mail/mail.module.js';
import { NotificationsModule } from '../../system/notifications/notifications.module.js';
import { AnalysesController } from './analyses.controller.js';
import { AnalysesService } from './analyses.service.js';
import { AnalysisFilesService } from './analysis-files.service.js';
import { AnalysisMailingController } from './analysis-mailing.controller.js';
import { AnalysisMailingService } from './analysis-mailing.service.js';
import { AnalysisMails } from './analysis-mails.js';
import { AnalysisSender } from './analysis-sender.js';
import { AnalysisRunner } from './run-analysis.js';

@Module({
  imports: [SettingsModule, MailModule, DailyModule, NotificationsModule],
  controllers: [AnalysesController, AnalysisMailingController],
  providers: [
    AnalysesService,
    AnalysisFilesService,
    AnalysisMailingService,
    AnalysisMails,
    AnalysisRunner,
    AnalysisSender,
  ],
  exports: [AnalysesService],
})
export class AnalysesModule {}
