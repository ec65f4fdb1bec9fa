import { Controller, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Language } from '../../core/errors.js';
import { FieldOut, FieldRegistry } from '../../core/field-registry.js';
import { Reader } from '../../core/file-reader.js';
import { ReaderLanguage } from '../../core/language.js';
import { type FileReader, ListExporter } from '../../core/list-export.js';
import type { Page } from '../../core/list-query.js';
import { ExportRoute, FieldsRoute, Id, ListRoute, ReadRoute } from '../../core/routes.js';
import {
  AssistanceAccountDetailOut,
  AssistanceAccountFileQuery,
  AssistanceAccountOut,
  AssistanceAccountQuery,
} from './assistance-account.dto.js';
import { AssistanceAccountsService } from './assistance-accounts.service.js';

@ApiTags('assistance')
@Controller('assistance-accounts')
export class AssistanceAccountsController {
  constructor(
    private readonly accounts: AssistanceAccountsService,
    private readonly files: ListExporter,
    private readonly fields: FieldRegistry,
  ) {}

  @ListRoute(AssistanceAccountOut)
  listAssistanceAccounts(@Query() query: AssistanceAccountQuery): Promise<Page<AssistanceAccountOut>> {
    return this.accounts.list(query);
  }

  @FieldsRoute()
  describeAssistanceAccountFields(@ReaderLanguage() language: Language): Promise<FieldOut[]> {
    return this.fields.describe('assistance-accounts', language);
  }

  @ExportRoute()
  exportAssistanceAccounts(
    @Query() query: AssistanceAccountFileQuery,
    @Reader() reader: FileReader,
  ): Promise<StreamableFile> {
    return this.files.export(this.accounts.exported(), query, reader);
  }

  /** By the id of the organization. */
  @ReadRoute(AssistanceAccountDetailOut)
  getAssistanceAccount(@Id() id: number): Promise<AssistanceAccountDetailOut> {
    return this.accounts.get(id);
  }
}
