import { Controller, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Reader } from '../../core/file-reader.js';
import { type FileReader, ListExporter } from '../../core/list-export.js';
import { ReaderLanguage } from '../../core/language.js';
import type { Language } from '../../core/errors.js';
import { FieldOut, FieldRegistry } from '../../core/field-registry.js';
import type { Page } from '../../core/list-query.js';
import { ExportRoute, FieldsRoute, ListRoute } from '../../core/routes.js';
import { BilledLineOut, BilledLineFileQuery, BilledLineQuery } from './billed-lines.dto.js';
import { BilledLinesService } from './billed-lines.service.js';

@ApiTags('invoices')
@Controller('invoice-lines')
export class BilledLinesController {
  constructor(
    private readonly lines: BilledLinesService,
    private readonly files: ListExporter,
    private readonly fields: FieldRegistry,
  ) {}

  /** `sums.amount` equals the figure of the turnover report under the same filters. */
  @ListRoute(BilledLineOut)
  listInvoiceLines(@Query() query: BilledLineQuery): Promise<Page<BilledLineOut>> {
    return this.lines.list(query);
  }

  @FieldsRoute()
  describeInvoiceLineFields(@ReaderLanguage() language: Language): Promise<FieldOut[]> {
    return this.fields.describe('invoice-lines', language);
  }

  @ExportRoute()
  async exportInvoiceLines(@Query() query: BilledLineFileQuery, @Reader() reader: FileReader): Promise<StreamableFile> {
    return this.files.export(await this.lines.exported(query), query, reader);
  }
}
