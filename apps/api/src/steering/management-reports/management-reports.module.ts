import { Module } from '@nestjs/common';
import { SharesModule } from '../../cooperative/shares/shares.module.js';
import { ClosingsModule } from '../../finance/closings/closings.module.js';
import { ReservesModule } from '../../finance/reserves/reserves.module.js';
import { AreasModule } from '../../reference/areas/areas.module.js';
import { TerritoriesModule } from '../../reference/territories/territories.module.js';
import { ReportsModule } from '../../reports/reports.module.js';
import { SettingsModule } from '../../system/settings/settings.module.js';
import { ResultForecastsModule } from '../result-forecasts/result-forecasts.module.js';
import { CooperativeReports } from './cooperative-reports.js';
import { KeptReportsController } from './kept-reports.controller.js';
import { ManagementReportsController } from './management-reports.controller.js';
import { ManagementReportsService } from './management-reports.service.js';
import { ReportApproval } from './report-approval.js';
import { ReportCatalogue } from './report-catalogue.js';
import { ReportDocuments } from './report-documents.js';
import { ReportSourcesService } from './report-sources.js';
import { ReportVersions } from './report-versions.js';
import { YearReports } from './year-reports.js';

@Module({
  imports: [
    AreasModule,
    ClosingsModule,
    ReportsModule,
    ReservesModule,
    ResultForecastsModule,
    SettingsModule,
    SharesModule,
    TerritoriesModule,
  ],
  controllers: [KeptReportsController, ManagementReportsController],
  providers: [
    CooperativeReports,
    ManagementReportsService,
    ReportApproval,
    ReportCatalogue,
    ReportDocuments,
    ReportSourcesService,
    ReportVersions,
    YearReports,
  ],
  exports: [ManagementReportsService],
})
export class ManagementReportsModule {}
