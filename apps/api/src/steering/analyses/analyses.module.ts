import { Module } from '@nestjs/common';
import { SettingsModule } from '../../system/settings/settings.module.js';
import { AnalysesController } from './analyses.controller.js';
import { AnalysesService } from './analyses.service.js';
import { AnalysisFilesService } from './analysis-files.service.js';
import { AnalysisRunner } from './run-analysis.js';

@Module({
  imports: [SettingsModule],
  controllers: [AnalysesController],
  providers: [AnalysesService, AnalysisFilesService, AnalysisRunner],
  exports: [AnalysesService],
})
export class AnalysesModule {}
