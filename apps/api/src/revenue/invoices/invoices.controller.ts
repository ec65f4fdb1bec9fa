import { Body, Controller, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Reader } from '../../core/file-reader.js';
import { type FileReader, ListExporter } from '../../core/list-export.js';
import { ReaderLanguage } from '../../core/language.js';
import type { Language } from '../../core/errors.js';
import { FieldOut, FieldRegistry } from '../../core/field-registry.js';
import type { Page } from '../../core/list-query.js';
import {
  CreateRoute,
  ExportRoute,
  Id,
  FieldsRoute,
  ListRoute,
  ReadRoute,
  RemoveRoute,
  type TrashedOut,
  UpdateRoute,
} from '../../core/routes.js';
import {
  InvoiceCreate,
  InvoiceDetailOut,
  InvoiceOut,
  InvoiceFileQuery,
  InvoiceQuery,
  InvoiceUpdate,
} from './invoice.dto.js';
import { InvoicesService } from './invoices.service.js';

@ApiTags('invoices')
@Controller('invoices')
export class InvoicesController {
  constructor(
    private readonly invoices: InvoicesService,
    private readonly files: ListExporter,
    private readonly fields: FieldRegistry,
  ) {}

  /** `sums` are the amounts, net of credit notes, of the whole filtered set. */
  @ListRoute(InvoiceOut)
  listInvoices(@Query() query: InvoiceQuery): Promise<Page<InvoiceOut>> {
    return this.invoices.list(query);
  }

  @FieldsRoute()
  describeInvoiceFields(@ReaderLanguage() language: Language): Promise<FieldOut[]> {
    return this.fields.describe('invoices', language);
  }

  @ExportRoute()
  async exportInvoices(@Query() query: InvoiceFileQuery, @Reader() reader: FileReader): Promise<StreamableFile> {
    return this.files.export(await this.invoices.exported(query), query, reader);
  }

  @ReadRoute(InvoiceDetailOut)
  getInvoice(@Id() id: number): Promise<InvoiceDetailOut> {
    return this.invoices.get(id);
  }

  /** Amounts and VAT are computed here. */
  @CreateRoute(InvoiceDetailOut)
  createInvoice(@Body() fields: InvoiceCreate): Promise<InvoiceDetailOut> {
    return this.invoices.create(fields);
  }

  @UpdateRoute(InvoiceDetailOut)
  updateInvoice(@Id() id: number, @Body() changes: InvoiceUpdate): Promise<InvoiceDetailOut> {
    return this.invoices.update(id, changes);
  }

  /** Refused (409) while a credit note names it. */
  @RemoveRoute()
  removeInvoice(@Id() id: number): Promise<TrashedOut> {
    return this.invoices.remove(id);
  }
}
