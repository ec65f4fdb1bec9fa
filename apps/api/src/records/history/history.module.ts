import { Module } from '@nestjs/common';
import { ExportRecorder } from './export-recorder.js';
import { HistoryController } from './history.controller.js';
import { HistoryService } from './history.service.js';
import { OrganizationAsOfService } from './organization-as-of.service.js';

/** Reads what the triggers of the database wrote; names of records are read by SQL, as reports do. */
@Module({
  controllers: [HistoryController],
  providers: [HistoryService, OrganizationAsOfService, ExportRecorder],
})
export class HistoryModule {}
