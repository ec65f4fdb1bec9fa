import { Body, Controller, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Language } from '../../core/errors.js';
import { FieldOut, FieldRegistry } from '../../core/field-registry.js';
import { Reader } from '../../core/file-reader.js';
import { ReaderLanguage } from '../../core/language.js';
import { type FileReader, ListExporter } from '../../core/list-export.js';
import type { Page } from '../../core/list-query.js';
import {
  CreateRoute,
  ExportRoute,
  FieldsRoute,
  Id,
  ListRoute,
  ReadRoute,
  RemoveRoute,
  type TrashedOut,
  UpdateRoute,
} from '../../core/routes.js';
import {
  AssistanceCreditCreate,
  AssistanceCreditFileQuery,
  AssistanceCreditOut,
  AssistanceCreditQuery,
  AssistanceCreditUpdate,
} from './assistance-credit.dto.js';
import { AssistanceCreditsService } from './assistance-credits.service.js';

@ApiTags('assistance')
@Controller('assistance-credits')
export class AssistanceCreditsController {
  constructor(
    private readonly credits: AssistanceCreditsService,
    private readonly files: ListExporter,
    private readonly fields: FieldRegistry,
  ) {}

  @ListRoute(AssistanceCreditOut)
  listAssistanceCredits(@Query() query: AssistanceCreditQuery): Promise<Page<AssistanceCreditOut>> {
    return this.credits.list(query);
  }

  @FieldsRoute()
  describeAssistanceCreditFields(@ReaderLanguage() language: Language): Promise<FieldOut[]> {
    return this.fields.describe('assistance-credits', language);
  }

  @ExportRoute()
  exportAssistanceCredits(
    @Query() query: AssistanceCreditFileQuery,
    @Reader() reader: FileReader,
  ): Promise<StreamableFile> {
    return this.files.export(this.credits.exported(), query, reader);
  }

  @ReadRoute(AssistanceCreditOut)
  getAssistanceCredit(@Id() id: number): Promise<AssistanceCreditOut> {
    return this.credits.get(id);
  }

  @CreateRoute(AssistanceCreditOut)
  createAssistanceCredit(@Body() fields: AssistanceCreditCreate): Promise<AssistanceCreditOut> {
    return this.credits.create(fields);
  }

  @UpdateRoute(AssistanceCreditOut)
  updateAssistanceCredit(@Id() id: number, @Body() changes: AssistanceCreditUpdate): Promise<AssistanceCreditOut> {
    return this.credits.update(id, changes);
  }

  @RemoveRoute()
  removeAssistanceCredit(@Id() id: number): Promise<TrashedOut> {
    return this.credits.remove(id);
  }
}
