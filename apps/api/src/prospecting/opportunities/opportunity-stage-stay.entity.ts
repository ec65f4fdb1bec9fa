import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { called } from '../../core/nouns.js';
import { Row } from '../../core/row.js';
import { PipelineStage } from '../pipelines/pipeline-stage.entity.js';
import { Opportunity } from './opportunity.entity.js';

/**
 * A stage that an opportunity is or was in, the order of ids being that of the stays. Derived from the stage of the
 * opportunity by `keepStays`; one that is left on the day it was entered lasts 0 days.
 */
@Entity('opportunity_stage_stays')
@Check('ck_opportunity_stage_stays_days', 'left_on >= entered_on')
@Index('ix_opportunity_stage_stays_opportunity', ['opportunityId', 'id'])
@Index('ix_opportunity_stage_stays_stage', ['stageId', 'enteredOn'])
@Index('ix_opportunity_stage_stays_left', ['leftOn'])
@Index('uq_opportunity_stage_stays_present', ['opportunityId'], { unique: true, where: 'left_on is null' })
export class OpportunityStageStay extends Row {
  @Column({ type: 'int' })
  opportunityId!: number;

  @ManyToOne(() => Opportunity, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  opportunity!: Relation<Opportunity>;

  @Column({ type: 'int' })
  stageId!: number;

  @ManyToOne(() => PipelineStage, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({
    foreignKeyConstraintName: called('fk_opportunity_stage_stays_stage', {
      fr: { this: 'Ce passage', one: 'passage d’opportunité', many: 'passages d’opportunités' },
      en: { this: 'This stay', one: 'stay of an opportunity', many: 'stays of opportunities' },
    }),
  })
  stage!: Relation<PipelineStage>;

  /** The day it came into the stage: the closing day told of one that is closed. */
  @Column({ type: 'date' })
  enteredOn!: string;

  /** The day it went to the next one; null while it is there. */
  @Column({ type: 'date', nullable: true })
  leftOn!: string | null;
}
