import { Body, Controller, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { BulkActions } from '../../core/bulk-actions.js';
import { BulkOut, BulkRoute } from '../../core/bulk.dto.js';
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
import { ActivitiesService } from './activities.service.js';
import {
  ActivityBulk,
  ActivityCreate,
  ActivityFileQuery,
  ActivityOut,
  ActivityQuery,
  ActivityUpdate,
} from './activity.dto.js';
import { Activity } from './activity.entity.js';

@ApiTags('activities')
@Controller('activities')
export class ActivitiesController {
  constructor(
    private readonly activities: ActivitiesService,
    private readonly files: ListExporter,
    private readonly fields: FieldRegistry,
    private readonly bulk: BulkActions,
  ) {}

  @ListRoute(ActivityOut)
  listActivities(@Query() query: ActivityQuery): Promise<Page<ActivityOut>> {
    return this.activities.list(query);
  }

  @FieldsRoute()
  describeActivityFields(@ReaderLanguage() language: Language): Promise<FieldOut[]> {
    return this.fields.describe('activities', language);
  }

  @ExportRoute()
  exportActivities(@Query() query: ActivityFileQuery, @Reader() reader: FileReader): Promise<StreamableFile> {
    return this.files.export(this.activities.exported(), query, reader);
  }

  /** To all of the list that the query filters; 409 when they are not `expected`. `POST /api/bulk/{id}/undo` undoes it. */
  @BulkRoute()
  changeActivities(
    @Query() query: ActivityQuery,
    @Body() body: ActivityBulk,
    @ReaderLanguage() language: Language,
  ): Promise<BulkOut> {
    return this.bulk.run({ entity: Activity, list: this.activities, records: this.activities }, query, body, language);
  }

  @ReadRoute(ActivityOut)
  getActivity(@Id() id: number): Promise<ActivityOut> {
    return this.activities.get(id);
  }

  @CreateRoute(ActivityOut)
  createActivity(@Body() fields: ActivityCreate): Promise<ActivityOut> {
    return this.activities.create(fields);
  }

  @UpdateRoute(ActivityOut)
  updateActivity(@Id() id: number, @Body() changes: ActivityUpdate): Promise<ActivityOut> {
    return this.activities.update(id, changes);
  }

  @RemoveRoute()
  removeActivity(@Id() id: number): Promise<TrashedOut> {
    return this.activities.remove(id);
  }
}
