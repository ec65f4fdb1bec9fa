import { Controller, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Reader } from '../../core/file-reader.js';
import { type FileReader, ListExporter } from '../../core/list-export.js';
import type { Page } from '../../core/list-query.js';
import { ExportRoute, ListRoute } from '../../core/routes.js';
import { LedgerEntryFileQuery, LedgerEntryOut, LedgerEntryQuery } from './ledger.dto.js';
import { LedgerEntriesService } from './ledger-entries.service.js';

@ApiTags('ledger')
@Controller('ledger-entries')
export class LedgerEntriesController {
  constructor(
    private readonly entries: LedgerEntriesService,
    private readonly files: ListExporter,
  ) {}

  @ListRoute(LedgerEntryOut)
  listLedgerEntries(@Query() query: LedgerEntryQuery): Promise<Page<LedgerEntryOut>> {
    return this.entries.list(query);
  }

  @ExportRoute()
  exportLedgerEntries(@Query() query: LedgerEntryFileQuery, @Reader() reader: FileReader): Promise<StreamableFile> {
    return this.files.export(this.entries.exported(), query, reader);
  }
}
