import { Module } from '@nestjs/common';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { SettingsModule } from '../settings/settings.module.js';
import { BilledLinesController } from './billed-lines.controller.js';
import { BilledLinesService } from './billed-lines.service.js';
import { InvoicesController } from './invoices.controller.js';
import { InvoicesService } from './invoices.service.js';

@Module({
  imports: [SettingsModule, OrganizationsModule],
  controllers: [InvoicesController, BilledLinesController],
  providers: [InvoicesService, BilledLinesService],
  exports: [InvoicesService],
})
export class InvoicesModule {}
