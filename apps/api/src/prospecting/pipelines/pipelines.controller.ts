import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Page } from '../../core/list-query.js';
import { CreateRoute, Id, ListRoute, ReadRoute, RemoveRoute, type TrashedOut, UpdateRoute } from '../../core/routes.js';
import { PipelineCreate, PipelineOut, PipelineQuery, PipelineUpdate } from './pipeline.dto.js';
import { PipelinesService } from './pipelines.service.js';

@ApiTags('pipelines')
@Controller('pipelines')
export class PipelinesController {
  constructor(private readonly pipelines: PipelinesService) {}

  @ListRoute(PipelineOut)
  listPipelines(@Query() query: PipelineQuery): Promise<Page<PipelineOut>> {
    return this.pipelines.list(query);
  }

  @ReadRoute(PipelineOut)
  getPipeline(@Id() id: number): Promise<PipelineOut> {
    return this.pipelines.get(id);
  }

  @CreateRoute(PipelineOut, 'settings.write')
  createPipeline(@Body() fields: PipelineCreate): Promise<PipelineOut> {
    return this.pipelines.create(fields);
  }

  @UpdateRoute(PipelineOut, 'settings.write')
  updatePipeline(@Id() id: number, @Body() changes: PipelineUpdate): Promise<PipelineOut> {
    return this.pipelines.update(id, changes);
  }

  /** Refused while it has stages. */
  @RemoveRoute('settings.write')
  removePipeline(@Id() id: number): Promise<TrashedOut> {
    return this.pipelines.remove(id);
  }
}
