import { Injectable } from '@nestjs/common';
import { Db } from '../../core/db.js';
import { RecordsService } from '../../core/records.service.js';
import type { PipelineCreate, PipelineQuery } from './pipeline.dto.js';
import { Pipeline } from './pipeline.entity.js';

/** The pipelines of the cooperative, in the order it gives them. */
@Injectable()
export class PipelinesService extends RecordsService<Pipeline, PipelineCreate, PipelineQuery> {
  constructor(db: Db) {
    super(db, {
      entity: Pipeline,
      alias: 'pipeline',
      name: { fr: 'Parcours de vente', en: 'Pipeline' },
      resource: 'pipelines',
      label: ({ name }) => name,
      rules: {
        sorts: { position: 'pipeline.position' },
        defaultSort: 'position',
        filters: {},
        search: (word) => `fold(pipeline.name) like ${word}`,
      },
    });
  }
}
