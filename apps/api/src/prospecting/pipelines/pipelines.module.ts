import { Module } from '@nestjs/common';
import { FieldRegistry } from '../../core/field-registry.js';
import { PipelineStagesController } from './pipeline-stages.controller.js';
import { PipelineStagesService } from './pipeline-stages.service.js';
import { PipelinesController } from './pipelines.controller.js';
import { PipelinesService } from './pipelines.service.js';

@Module({
  controllers: [PipelinesController, PipelineStagesController],
  providers: [PipelinesService, PipelineStagesService],
  exports: [PipelineStagesService],
})
export class PipelinesModule {
  constructor(fields: FieldRegistry) {
    fields.nameRecords('pipeline-stages', 'pipeline_stages', 'name');
  }
}
