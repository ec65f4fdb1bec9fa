import { type Passage, PASSAGES, TAG_COLORS, type TagColor } from '@terril/domain';
import { ChoiceField, IdField, IntegerField, MonthField, TextField } from '../../core/fields.js';
import { Shown, ShownChoice, ShownDay, ShownList, ShownMoney, ShownNumber } from '../../core/shown.js';
import { OpportunitiesQuery } from './forecast.dto.js';

const none = { nullable: true } as const;

export class StatisticsQuery extends OpportunitiesQuery {
  @MonthField({ optional: true, description: 'First month; 12 months up to `to` unless told.' })
  from?: string;

  @MonthField({ optional: true, description: 'Last month included; the current one unless told.' })
  to?: string;
}

export const DIMENSIONS = ['source', 'territory', 'assignee'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export class ConversionQuery extends StatisticsQuery {
  @ChoiceField(DIMENSIONS, { optional: true, description: 'What the rows are; source unless told.' })
  by?: Dimension;
}

export class ConversionFiguresOut {
  @ShownNumber() won!: number;
  @ShownNumber() lost!: number;
  @Shown({ ...none, example: '41.3', description: 'Percent of those closed that were won; null = none closed.' })
  rate!: string | null;
  @ShownMoney({ description: 'One-off amounts and those of one year.' }) wonAmount!: string;
  @ShownMoney() lostAmount!: string;
  @Shown({ ...none, example: '41.3', description: 'Percent of their amount.' }) amountRate!: string | null;
  @ShownNumber({ description: 'Closed ones whose cycle is known: those that were recorded while open.' })
  measured!: number;
  @Shown({ ...none, example: '34.5', description: 'Days from recording to closing.' }) meanDays!: string | null;
  @Shown({ ...none, example: '28.0' }) medianDays!: string | null;
}

class ComparedConversionOut extends ConversionFiguresOut {
  @Shown({ type: () => ConversionFiguresOut, description: 'In the same months a year before.' })
  previous!: ConversionFiguresOut;
}

class ConversionRowOut extends ComparedConversionOut {
  @Shown({ ...none, description: 'The source, or the id of the territory or person; null = not told.' })
  key!: string | null;
  @Shown(none) name!: string | null;
}

export class ConversionOut {
  @Shown({ example: '2020-01' }) from!: string;
  @Shown({ example: '2020-12' }) to!: string;
  @ShownChoice(DIMENSIONS) by!: Dimension;
  @ShownList(() => ConversionRowOut) rows!: ConversionRowOut[];
  @Shown({ type: () => ComparedConversionOut }) total!: ComparedConversionOut;
}

export class StageFiguresOut {
  @ShownNumber({ description: 'Stays that ended, each visit by itself.' }) left!: number;
  @Shown({ ...none, example: '12.5', description: 'Days of a stay.' }) meanDays!: string | null;
  @Shown({ ...none, example: '9.0' }) medianDays!: string | null;
  @ShownNumber({ description: 'Of them, to a further stage or won.' }) onward!: number;
  @ShownNumber() lost!: number;
  @ShownNumber({ description: 'Back, or to another pipeline.' }) back!: number;
  @Shown({ ...none, example: '41.3', description: 'Passage rate: onward, in percent of those that left.' })
  passageRate!: string | null;
  @ShownNumber({ description: 'Closed in these months after they passed the stage.' }) closed!: number;
  @ShownNumber() won!: number;
  @Shown({ ...none, example: '41.3', description: 'Percent of them: the probability as observed.' })
  winRate!: string | null;
}

class StageRowOut extends StageFiguresOut {
  @ShownNumber() stageId!: number;
  @Shown() stageName!: string;
  @ShownChoice(TAG_COLORS) stageColor!: TagColor;
  @ShownNumber() pipelineId!: number;
  @Shown() pipelineName!: string;
  @ShownNumber({ description: 'Percent that the stage is set to.' }) probability!: number;
  @Shown({ type: () => StageFiguresOut, description: 'In the same months a year before.' })
  previous!: StageFiguresOut;
}

export class StagePassagesOut {
  @Shown({ example: '2020-01' }) from!: string;
  @Shown({ example: '2020-12' }) to!: string;
  @ShownList(() => StageRowOut, { description: 'Open stages, in their order.' }) stages!: StageRowOut[];
}

class RowsQuery extends StatisticsQuery {
  @IntegerField({ optional: true, min: 1, max: 1_000_000 })
  page?: number;

  @IntegerField({ optional: true, min: 1, max: 100 })
  perPage?: number;
}

export class ClosedQuery extends RowsQuery {
  @ChoiceField(['won', 'lost'], { optional: true })
  outcome?: string;

  @TextField({ optional: true, max: 100 })
  source?: string;

  @ChoiceField(DIMENSIONS, { optional: true, description: 'Those that do not tell it alone.' })
  untold?: Dimension;

  @IdField({ optional: true, description: 'Those that passed this stage alone.' })
  stageId?: number;
}

export class LeftStagesQuery extends RowsQuery {
  @IdField({ optional: true })
  stageId?: number;

  @ChoiceField(PASSAGES, { optional: true })
  passage?: Passage;
}

class OpportunityRowOut {
  @ShownNumber() opportunityId!: number;
  @Shown() title!: string;
  @ShownNumber() organizationId!: number;
  @Shown() organizationName!: string;
  @ShownMoney() oneOffAmount!: string;
  @ShownMoney() yearlyAmount!: string;
}

export class ClosedOut extends OpportunityRowOut {
  @Shown(none) assigneeName!: string | null;
  @Shown(none) source!: string | null;
  @Shown(none) territoryName!: string | null;
  @ShownChoice(['won', 'lost']) outcome!: 'won' | 'lost';
  @ShownDay() closedOn!: string;
  @ShownNumber({ ...none, description: 'From recording to closing.' }) days!: number | null;
}

export class LeftStageOut extends OpportunityRowOut {
  @ShownNumber() stayId!: number;
  @ShownDay() enteredOn!: string;
  @ShownDay() leftOn!: string;
  @ShownNumber() days!: number;
  @Shown() nextStage!: string;
  @ShownChoice(PASSAGES) passage!: Passage;
}

class SumsOut {
  @ShownMoney({ description: 'One-off amounts and those of one year, of all pages.' }) amount!: string;
}

export class ClosedPageOut {
  @ShownList(() => ClosedOut) data!: ClosedOut[];
  @ShownNumber() total!: number;
  @Shown({ type: () => SumsOut }) sums!: SumsOut;
}

export class LeftStagesPageOut {
  @ShownList(() => LeftStageOut) data!: LeftStageOut[];
  @ShownNumber() total!: number;
  @Shown({ type: () => SumsOut }) sums!: SumsOut;
}
