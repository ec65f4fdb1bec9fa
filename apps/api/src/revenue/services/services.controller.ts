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
import { ServiceCreate, ServiceFileQuery, ServiceOut, ServiceQuery, ServiceUpdate } from './service.dto.js';
import { ServicesService } from './services.service.js';

@ApiTags('services')
@Controller('services')
export class ServicesController {
  constructor(
    private readonly services: ServicesService,
    private readonly files: ListExporter,
    private readonly fields: FieldRegistry,
  ) {}

  @ListRoute(ServiceOut)
  listServices(@Query() query: ServiceQuery): Promise<Page<ServiceOut>> {
    return this.services.list(query);
  }

  @FieldsRoute()
  describeServiceFields(@ReaderLanguage() language: Language): Promise<FieldOut[]> {
    return this.fields.describe('services', language);
  }

  @ExportRoute()
  exportServices(@Query() query: ServiceFileQuery, @Reader() reader: FileReader): Promise<StreamableFile> {
    return this.files.export(this.services.exported(), query, reader);
  }

  @ReadRoute(ServiceOut)
  getService(@Id() id: number): Promise<ServiceOut> {
    return this.services.get(id);
  }

  @CreateRoute(ServiceOut)
  createService(@Body() fields: ServiceCreate): Promise<ServiceOut> {
    return this.services.create(fields);
  }

  @UpdateRoute(ServiceOut)
  updateService(@Id() id: number, @Body() changes: ServiceUpdate): Promise<ServiceOut> {
    return this.services.update(id, changes);
  }

  @RemoveRoute()
  removeService(@Id() id: number): Promise<TrashedOut> {
    return this.services.remove(id);
  }
}
