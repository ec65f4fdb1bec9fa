import { Injectable } from '@nestjs/common';
import { Db } from '../../core/db.js';
import { RuleBroken } from '../../core/errors.js';
import { RecordsService } from '../../core/records.service.js';
import { Pipeline } from './pipeline.entity.js';
import type { PipelineStageCreate, PipelineStageQuery, PipelineStageUpdate } from './pipeline-stage.dto.js';
import { PipelineStage } from './pipeline-stage.entity.js';

/** The stages of pipelines, in their order. */
@Injectable()
export class PipelineStagesService extends RecordsService<PipelineStage, PipelineStageCreate, PipelineStageQuery> {
  constructor(db: Db) {
    super(db, {
      entity: PipelineStage,
      alias: 'stage',
      name: { fr: 'Étape', en: 'Stage' },
      resource: 'pipeline-stages',
      label: ({ name }) => name,
      rules: {
        sorts: { position: 'stage.position' },
        defaultSort: 'position',
        filters: { pipelineId: 'stage.pipeline_id = :pipelineId' },
        search: (word) => `fold(stage.name) like ${word}`,
      },
    });
  }

  /** @throws RuleBroken on an unknown pipeline; Conflict on a name that this pipeline has. */
  override async create(fields: PipelineStageCreate): Promise<PipelineStage> {
    if (!(await this.db.repository(Pipeline).existsBy({ id: fields.pipelineId }))) throw UNKNOWN_PIPELINE;
    return super.create(fields);
  }

  /** @throws RuleBroken on another outcome once opportunities are in the stage, as their closing days say the old one. */
  override update(id: number, changes: PipelineStageUpdate): Promise<PipelineStage> {
    return this.db.transaction(async () => {
      const { outcome } = await this.get(id);
      const changed = await super.update(id, changes);
      if (changed.outcome !== outcome && (await this.isInUse(id))) throw IN_USE;
      return changed;
    });
  }

  private async isInUse(id: number): Promise<boolean> {
    const [used] = await this.db.query('select from opportunities where stage_id = $1 limit 1', [id]);
    return used !== undefined;
  }
}

const UNKNOWN_PIPELINE = RuleBroken.on('pipelineId', 'unknown_pipeline', {
  fr: 'Parcours inconnu.',
  en: 'Unknown pipeline.',
});
const IN_USE = RuleBroken.on('outcome', 'stage_in_use', {
  fr: 'Des opportunités sont dans cette étape : ce qu’elle veut dire ne change plus.',
  en: 'Opportunities are in this stage: what it means no longer changes.',
});
