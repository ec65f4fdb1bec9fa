import { Module } from '@nestjs/common';
import { AreasModule } from '../../reference/areas/areas.module.js';
import { TerritoriesModule } from '../../reference/territories/territories.module.js';
import { ReportsModule } from '../../reports/reports.module.js';
import { SettingsModule } from '../../system/settings/settings.module.js';
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
  imports: [AreasModule, ReportsModule, SettingsModule, TerritoriesModule],
  controllers: [KeptReportsController, ManagementReportsController],
  providers: [
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
