import type { ExitFact, StageOutcome, TagColor } from '@terril/domain';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { explained } from '../../core/constraints.js';
import { called } from '../../core/nouns.js';
import { Row } from '../../core/row.js';
import { Pipeline } from './pipeline.entity.js';

/** A step of a pipeline. Names differ within it by more than case and accents. */
@Entity(
  called('pipeline_stages', {
    fr: { this: 'Cette étape', one: 'étape', many: 'étapes' },
    en: { this: 'This stage', one: 'stage', many: 'stages' },
  }),
)
@Index(
  explained('uq_pipeline_stages_name', 'name', {
    fr: 'Ce parcours a déjà une étape de ce nom.',
    en: 'This pipeline already has a stage of this name.',
  }),
  { synchronize: false },
)
@Check('ck_pipeline_stages_probability', 'probability between 0 and 100')
@Check('ck_pipeline_stages_outcome', `outcome in ('open', 'won', 'lost')`)
@Check('ck_pipeline_stages_stale_days', 'stale_days > 0')
@Index('ix_pipeline_stages_pipeline', ['pipelineId', 'position', 'id'])
@Index('ix_pipeline_stages_position', ['position', 'id'])
export class PipelineStage extends Row {
  @Column({ type: 'int' })
  pipelineId!: number;

  @ManyToOne(() => Pipeline, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn()
  pipeline!: Relation<Pipeline>;

  @Column({ type: 'text', collation: 'fr-x-icu' })
  name!: string;

  @Column({ type: 'text' })
  color!: TagColor;

  /** Its place in the pipeline. */
  @Column({ type: 'smallint' })
  position!: number;

  /** Percent, of an opportunity that tells none of its own. */
  @Column({ type: 'smallint' })
  probability!: number;

  @Column({ type: 'text' })
  outcome!: StageOutcome;

  /** What has to be filled in before an opportunity leaves it forward. */
  @Column({ type: 'text', array: true, default: [] })
  exitFacts!: ExitFact[];

  /** After so many days without another stage and without a step to come, an opportunity in it is stale; null: never. */
  @Column({ type: 'smallint', nullable: true })
  staleDays!: number | null;

  /** Takes no further opportunity; those that are in it stay. */
  @Column({ type: 'boolean', default: false })
  isArchived!: boolean;
}
