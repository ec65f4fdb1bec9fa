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
import { SubsidyCreate, SubsidyOut, SubsidyFileQuery, SubsidyQuery, SubsidyUpdate } from './subsidy.dto.js';
import { SubsidiesService } from './subsidies.service.js';

@ApiTags('subsidies')
@Controller('subsidies')
export class SubsidiesController {
  constructor(
    private readonly subsidies: SubsidiesService,
    private readonly files: ListExporter,
    private readonly fields: FieldRegistry,
  ) {}

  @ListRoute(SubsidyOut)
  listSubsidies(@Query() query: SubsidyQuery): Promise<Page<SubsidyOut>> {
    return this.subsidies.list(query);
  }

  @FieldsRoute()
  describeSubsidyFields(@ReaderLanguage() language: Language): Promise<FieldOut[]> {
    return this.fields.describe('subsidies', language);
  }

  @ExportRoute()
  exportSubsidies(@Query() query: SubsidyFileQuery, @Reader() reader: FileReader): Promise<StreamableFile> {
    return this.files.export(this.subsidies.exported(), query, reader);
  }

  @ReadRoute(SubsidyOut)
  getSubsidy(@Id() id: number): Promise<SubsidyOut> {
    return this.subsidies.get(id);
  }

  @CreateRoute(SubsidyOut)
  createSubsidy(@Body() fields: SubsidyCreate): Promise<SubsidyOut> {
    return this.subsidies.create(fields);
  }

  @UpdateRoute(SubsidyOut)
  updateSubsidy(@Id() id: number, @Body() changes: SubsidyUpdate): Promise<SubsidyOut> {
    return this.subsidies.update(id, changes);
  }

  @RemoveRoute()
  removeSubsidy(@Id() id: number): Promise<TrashedOut> {
    return this.subsidies.remove(id);
  }
}
