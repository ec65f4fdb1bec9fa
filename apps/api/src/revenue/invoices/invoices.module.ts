import { Module } from '@nestjs/common';
import { FieldRegistry } from '../../core/field-registry.js';
import { OrganizationsModule } from '../../people/organizations/organizations.module.js';
import { SettingsModule } from '../../system/settings/settings.module.js';
import { BilledLinesController } from './billed-lines.controller.js';
import { BilledLinesService } from './billed-lines.service.js';
import { InvoiceImport } from './invoice-import.js';
import { InvoicesBulkController } from './invoices-bulk.controller.js';
import { InvoicesController } from './invoices.controller.js';
import { InvoicesService } from './invoices.service.js';
import { INVOICE_FIELDS, INVOICE_LINE_FIELDS, ORGANIZATION_INVOICES, SUBSCRIPTION_LINES } from './invoice-fields.js';

@Module({
  imports: [SettingsModule, OrganizationsModule],
  controllers: [InvoicesController, InvoicesBulkController, BilledLinesController],
  providers: [InvoiceImport, InvoicesService, BilledLinesService],
  exports: [InvoicesService],
})
export class InvoicesModule {
  constructor(fields: FieldRegistry) {
    fields.declare('invoices', 'invoices', INVOICE_FIELDS);
    fields.nameRecords('invoices', 'invoices', 'number');
    fields.declare('invoice-lines', 'invoice_lines', INVOICE_LINE_FIELDS);
    fields.extend('organizations', ORGANIZATION_INVOICES);
    fields.extend('subscriptions', SUBSCRIPTION_LINES);
  }
}
