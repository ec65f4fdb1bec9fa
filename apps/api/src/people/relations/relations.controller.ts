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
import { RelationCreate, RelationFileQuery, RelationOut, RelationQuery, RelationUpdate } from './relation.dto.js';
import { RelationsService } from './relations.service.js';

@ApiTags('relations')
@Controller('relations')
export class RelationsController {
  constructor(
    private readonly relations: RelationsService,
    private readonly files: ListExporter,
    private readonly fields: FieldRegistry,
  ) {}

  @ListRoute(RelationOut)
  listRelations(@Query() query: RelationQuery): Promise<Page<RelationOut>> {
    return this.relations.list(query);
  }

  @FieldsRoute()
  describeRelationFields(@ReaderLanguage() language: Language): Promise<FieldOut[]> {
    return this.fields.describe('relations', language);
  }

  @ExportRoute()
  exportRelations(@Query() query: RelationFileQuery, @Reader() reader: FileReader): Promise<StreamableFile> {
    return this.files.export(this.relations.exported(), query, reader);
  }

  @ReadRoute(RelationOut)
  getRelation(@Id() id: number): Promise<RelationOut> {
    return this.relations.get(id);
  }

  @CreateRoute(RelationOut)
  createRelation(@Body() fields: RelationCreate): Promise<RelationOut> {
    return this.relations.create(fields);
  }

  @UpdateRoute(RelationOut)
  updateRelation(@Id() id: number, @Body() changes: RelationUpdate): Promise<RelationOut> {
    return this.relations.update(id, changes);
  }

  @RemoveRoute()
  removeRelation(@Id() id: number): Promise<TrashedOut> {
    return this.relations.remove(id);
  }
}
