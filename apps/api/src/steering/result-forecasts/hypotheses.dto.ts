import { OmitType } from '@nestjs/swagger';
import {
  FlagField,
  IdField,
  IntegerField,
  MoneyField,
  NestedField,
  NestedListField,
  TextField,
} from '../../core/fields.js';
import { Shown, ShownFlag, ShownList, ShownMoney, ShownNumber } from '../../core/shown.js';

class ScenarioFields {
  @FlagField({ description: 'Whether what rests on tacit renewals counts at all.' })
  countsTacit!: boolean;

  @IntegerField({ max: 100, description: 'Percent of it that is renewed.' })
  renewalRate!: number;

  @IntegerField({ max: 500, description: 'Percent of the chances of the pipeline; no chance goes above 100.' })
  pipelineFactor!: number;

  @IntegerField({ max: 500, description: 'Percent of the planned costs to come.' })
  costsPercent!: number;

  @MoneyField({ description: 'EUR of costs to come beside the plan; below 0 for savings.' })
  extraCosts!: string;
}

class StageChanceFields {
  @IdField()
  stageId!: number;

  @IntegerField({ max: 100, description: 'Percent, of all open opportunities of the stage.' })
  chance!: number;
}

export class HypothesesCreate {
  @NestedField(() => ScenarioFields)
  prudent!: ScenarioFields;

  @NestedField(() => ScenarioFields)
  central!: ScenarioFields;

  @NestedField(() => ScenarioFields)
  ambitious!: ScenarioFields;

  @NestedListField(() => StageChanceFields, { min: 0, max: 200 })
  stageChances!: StageChanceFields[];

  @TextField({ optional: true, nullable: true, max: 300, description: 'Why.' })
  note?: string | null;
}

/** What a page supposes without saving it. */
export class WhatIf extends OmitType(HypothesesCreate, ['note']) {}

class ScenarioHypothesesOut {
  @ShownFlag() countsTacit!: boolean;
  @ShownNumber() renewalRate!: number;
  @ShownNumber() pipelineFactor!: number;
  @ShownNumber() costsPercent!: number;
  @ShownMoney() extraCosts!: string;
}

class StageChanceOut {
  @ShownNumber() stageId!: number;
  @ShownNumber() chance!: number;
}

export class HypothesesOut {
  @Shown({ type: () => ScenarioHypothesesOut }) prudent!: ScenarioHypothesesOut;
  @Shown({ type: () => ScenarioHypothesesOut }) central!: ScenarioHypothesesOut;
  @Shown({ type: () => ScenarioHypothesesOut }) ambitious!: ScenarioHypothesesOut;
  @ShownList(() => StageChanceOut) stageChances!: StageChanceOut[];
}

export class HypothesesVersionOut {
  @ShownNumber() id!: number;
  @Shown({ type: () => HypothesesOut }) hypotheses!: HypothesesOut;
  @Shown({ nullable: true }) note!: string | null;
  @Shown({ nullable: true, description: 'Who saved it, as called then.' }) authorName!: string | null;
  @Shown({ format: 'date-time' }) createdAt!: Date;
}

export class HypothesesVersionsOut {
  @ShownList(() => HypothesesVersionOut, { description: 'The last one first: it holds.' })
  data!: HypothesesVersionOut[];
  @Shown({ type: () => HypothesesOut, description: 'What holds while none was saved.' }) defaults!: HypothesesOut;
}
