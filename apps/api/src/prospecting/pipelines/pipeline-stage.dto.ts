import { OmitType, PartialType } from '@nestjs/swagger';
import {
  EXIT_FACTS,
  type ExitFact,
  type StageOutcome,
  STAGE_OUTCOMES,
  TAG_COLORS,
  type TagColor,
} from '@terril/domain';
import { ChoiceField, FlagField, IdField, IntegerField, TextField, TextListField } from '../../core/fields.js';
import { ListQuery } from '../../core/list-query.js';
import { RecordOut, Shown, ShownChoice, ShownFlag, ShownNumber } from '../../core/shown.js';

export class PipelineStageOut extends RecordOut {
  @ShownNumber() pipelineId!: number;
  @Shown() name!: string;
  @ShownChoice(TAG_COLORS) color!: TagColor;
  @ShownNumber({ description: 'Its place in the pipeline.' }) position!: number;
  @ShownNumber({ description: 'Percent, of an opportunity that tells none of its own.' }) probability!: number;
  @ShownChoice(STAGE_OUTCOMES) outcome!: StageOutcome;
  @Shown({
    enum: [...EXIT_FACTS],
    isArray: true,
    description: 'To be filled in before an opportunity leaves it forward.',
  })
  exitFacts!: ExitFact[];
  @ShownNumber({ nullable: true, description: 'Days without another stage or a step to come that make stale.' })
  staleDays!: number | null;
  @ShownFlag({ description: 'Takes no further opportunity.' }) isArchived!: boolean;
}

export class PipelineStageCreate {
  @IdField()
  pipelineId!: number;

  @TextField({ max: 60, example: 'Proposition' })
  name!: string;

  @ChoiceField(TAG_COLORS)
  color!: TagColor;

  @IntegerField({ max: 9999, description: 'Its place in the pipeline.' })
  position!: number;

  @IntegerField({ max: 100, description: 'Percent; of a stage that is won 100 counts, of a lost one 0.' })
  probability!: number;

  @ChoiceField(STAGE_OUTCOMES, { description: 'Fixed once an opportunity is in the stage.' })
  outcome!: StageOutcome;

  @TextListField(new RegExp(`^(${EXIT_FACTS.join('|')})$`), {
    optional: true,
    max: EXIT_FACTS.length,
    description: `To be filled in before an opportunity leaves it forward: ${EXIT_FACTS.join(', ')}.`,
  })
  exitFacts?: ExitFact[];

  @IntegerField({
    optional: true,
    nullable: true,
    min: 1,
    max: 3650,
    description: 'Days without another stage or a step to come that make an opportunity stale; null: never.',
  })
  staleDays?: number | null;

  @FlagField({ optional: true, description: 'Takes no further opportunity; those that are in it stay.' })
  isArchived?: boolean;
}

/** A stage stays in its pipeline. */
export class PipelineStageUpdate extends PartialType(OmitType(PipelineStageCreate, ['pipelineId']), {
  skipNullProperties: false,
}) {
  @IntegerField({ min: 1 })
  version!: number;
}

export class PipelineStageQuery extends ListQuery {
  @IdField({ optional: true })
  pipelineId?: number;
}
