import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Page } from '../../core/list-query.js';
import { CreateRoute, Id, ListRoute, ReadRoute, RemoveRoute, type TrashedOut, UpdateRoute } from '../../core/routes.js';
import {
  PipelineStageCreate,
  PipelineStageOut,
  PipelineStageQuery,
  PipelineStageUpdate,
} from './pipeline-stage.dto.js';
import { PipelineStagesService } from './pipeline-stages.service.js';

@ApiTags('pipeline-stages')
@Controller('pipeline-stages')
export class PipelineStagesController {
  constructor(private readonly stages: PipelineStagesService) {}

  @ListRoute(PipelineStageOut)
  listPipelineStages(@Query() query: PipelineStageQuery): Promise<Page<PipelineStageOut>> {
    return this.stages.list(query);
  }

  @ReadRoute(PipelineStageOut)
  getPipelineStage(@Id() id: number): Promise<PipelineStageOut> {
    return this.stages.get(id);
  }

  @CreateRoute(PipelineStageOut, 'settings.write')
  createPipelineStage(@Body() fields: PipelineStageCreate): Promise<PipelineStageOut> {
    return this.stages.create(fields);
  }

  @UpdateRoute(PipelineStageOut, 'settings.write')
  updatePipelineStage(@Id() id: number, @Body() changes: PipelineStageUpdate): Promise<PipelineStageOut> {
    return this.stages.update(id, changes);
  }

  /** Refused while opportunities are in it. */
  @RemoveRoute('settings.write')
  removePipelineStage(@Id() id: number): Promise<TrashedOut> {
    return this.stages.remove(id);
  }
}
