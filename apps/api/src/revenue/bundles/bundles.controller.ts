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
import { BundleCreate, BundleFileQuery, BundleOut, BundleQuery, BundleUpdate } from './bundle.dto.js';
import { BundlesService } from './bundles.service.js';

@ApiTags('bundles')
@Controller('bundles')
export class BundlesController {
  constructor(
    private readonly bundles: BundlesService,
    private readonly files: ListExporter,
    private readonly fields: FieldRegistry,
  ) {}

  @ListRoute(BundleOut)
  listBundles(@Query() query: BundleQuery): Promise<Page<BundleOut>> {
    return this.bundles.list(query);
  }

  @FieldsRoute()
  describeBundleFields(@ReaderLanguage() language: Language): Promise<FieldOut[]> {
    return this.fields.describe('bundles', language);
  }

  @ExportRoute()
  exportBundles(@Query() query: BundleFileQuery, @Reader() reader: FileReader): Promise<StreamableFile> {
    return this.files.export(this.bundles.exported(), query, reader);
  }

  @ReadRoute(BundleOut)
  getBundle(@Id() id: number): Promise<BundleOut> {
    return this.bundles.get(id);
  }

  @CreateRoute(BundleOut)
  createBundle(@Body() fields: BundleCreate): Promise<BundleOut> {
    return this.bundles.create(fields);
  }

  @UpdateRoute(BundleOut)
  updateBundle(@Id() id: number, @Body() changes: BundleUpdate): Promise<BundleOut> {
    return this.bundles.update(id, changes);
  }

  @RemoveRoute()
  removeBundle(@Id() id: number): Promise<TrashedOut> {
    return this.bundles.remove(id);
  }
}
