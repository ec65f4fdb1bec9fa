import { IntersectionType, OmitType, PartialType, PickType } from '@nestjs/swagger';
import {
  type CustomValues,
  EXIT_FACTS,
  type ExitFact,
  STAGE_OUTCOMES,
  type StageOutcome,
  TAG_COLORS,
  type TagColor,
} from '@terril/domain';
import { BulkFields } from '../../core/bulk.dto.js';
import { fileQueryOf } from '../../core/export-query.js';
import {
  ChoiceField,
  CustomValuesField,
  DayField,
  FlagField,
  IdField,
  IdListField,
  IdOrWordField,
  IntegerField,
  MoneyField,
  NestedListField,
  TextField,
} from '../../core/fields.js';
import { ListQuery } from '../../core/list-query.js';
import {
  RecordOut,
  Shown,
  ShownChoice,
  ShownCustomValues,
  ShownDay,
  ShownFlag,
  ShownList,
  ShownMoney,
  ShownNumber,
} from '../../core/shown.js';
import { OpportunityLineFields, OpportunityLineOut } from './opportunity-line.dto.js';
import { DecisionMakerFields, DecisionMakerOut, NamedCompetitorOut } from './opportunity-parts.dto.js';

const empty = { nullable: true } as const;
const optional = { optional: true, nullable: true } as const;

export class OpportunityOut extends RecordOut {
  @ShownNumber() organizationId!: number;
  @Shown() organizationName!: string;
  @ShownNumber({ ...empty, description: 'Whom to talk to.' }) contactId!: number | null;
  @Shown(empty) contactName!: string | null;
  @Shown() title!: string;
  @ShownNumber() stageId!: number;
  @Shown() stageName!: string;
  @ShownChoice(TAG_COLORS) stageColor!: TagColor;
  @ShownNumber() pipelineId!: number;
  @Shown() pipelineName!: string;
  @ShownChoice(STAGE_OUTCOMES, { description: 'Of its stage.' }) outcome!: StageOutcome;
  @ShownNumber({ ...empty, description: 'In charge.' }) assigneeId!: number | null;
  @Shown(empty) assigneeName!: string | null;
  @ShownMoney({ description: 'EUR excl. VAT, once.' }) oneOffAmount!: string;
  @ShownMoney({ description: 'EUR excl. VAT, each year.' }) yearlyAmount!: string;
  @ShownList(() => OpportunityLineOut, { description: 'In their order; the two amounts follow from them.' })
  lines!: OpportunityLineOut[];
  @ShownNumber({ ...empty, description: 'Percent told of this one; null = that of its stage.' })
  probability!: number | null;
  @ShownNumber({ description: 'Percent that counts: told, else of the stage; won 100, lost 0.' }) chance!: number;
  @ShownMoney({ description: 'One-off amount by its chance.' }) weightedOneOff!: string;
  @ShownMoney({ description: 'Yearly amount by its chance.' }) weightedYearly!: string;
  @ShownDay({ ...empty, description: 'Expected to be signed.' }) expectedOn!: string | null;
  @Shown(empty) source!: string | null;
  @Shown(empty) nextStep!: string | null;
  @ShownDay(empty) nextStepOn!: string | null;
  @ShownDay({ ...empty, description: 'Won or lost.' }) closedOn!: string | null;
  @Shown({ ...empty, description: 'Of a lost one.' }) lostReason!: string | null;
  @ShownNumber({ ...empty, description: 'The competitor that won a lost one.' }) lostToId!: number | null;
  @Shown(empty) lostToName!: string | null;
  @Shown({ type: [Number] }) competitorIds!: number[];
  @ShownList(() => NamedCompetitorOut, { description: 'Who else may sell it, by name.' })
  competitors!: NamedCompetitorOut[];
  @ShownList(() => DecisionMakerOut, { description: 'Who has a say, in the order told.' })
  decisionMakers!: DecisionMakerOut[];
  @ShownDay({ description: 'The day it came into its stage.' }) stageSince!: string;
  @ShownFlag({ description: 'As its stage says: for too long without another stage or a step to come.' })
  isStale!: boolean;
  @Shown({ enum: [...EXIT_FACTS], isArray: true, description: 'What its stage asks before it goes on, and it lacks.' })
  missing!: ExitFact[];
  @ShownNumber({ ...empty, description: 'What it became.' }) contractId!: number | null;
  @Shown(empty) contractReference!: string | null;
  @Shown(empty) comment!: string | null;
  @Shown(empty) externalReference!: string | null;
  @Shown({ type: [Number] }) tagIds!: number[];
  @ShownCustomValues() customValues!: CustomValues;
}

export class OpportunityCreate {
  @IdField()
  organizationId!: number;

  @IdField({ ...optional, description: 'Whom to talk to.' })
  contactId?: number | null;

  @TextField({ example: 'Refonte du site' })
  title!: string;

  @IdField({ description: 'Of a pipeline: `GET /pipeline-stages`.' })
  stageId!: number;

  @IdField({ ...optional, description: 'The colleague in charge: `GET /colleagues`.' })
  assigneeId?: number | null;

  @MoneyField({ optional: true, min: 0, description: 'EUR excl. VAT, once; of its lines, or else 0 unless told.' })
  oneOffAmount?: string;

  @MoneyField({ optional: true, min: 0, description: 'EUR excl. VAT, each year; of its lines, or else 0 unless told.' })
  yearlyAmount?: string;

  @NestedListField(() => OpportunityLineFields, { optional: true, min: 0, max: 100, description: 'All of them.' })
  lines?: OpportunityLineFields[];

  @IntegerField({ ...optional, max: 100, description: 'Percent; null = that of its stage.' })
  probability?: number | null;

  @DayField({ ...optional, description: 'Expected to be signed.' })
  expectedOn?: string | null;

  @TextField({ ...optional, max: 100, example: 'Réseau' })
  source?: string | null;

  @TextField(optional)
  nextStep?: string | null;

  @DayField(optional)
  nextStepOn?: string | null;

  @DayField({ ...optional, description: 'Of a won or lost one; today unless told. Emptied by going back to open.' })
  closedOn?: string | null;

  @TextField({ ...optional, description: 'Of a lost one. Emptied by leaving it.' })
  lostReason?: string | null;

  @IdField({ ...optional, description: 'The competitor that won a lost one. Emptied by leaving it.' })
  lostToId?: number | null;

  @IdListField({ optional: true, description: 'All of them: `GET /competitors`.' })
  competitorIds?: number[];

  @NestedListField(() => DecisionMakerFields, { optional: true, min: 0, max: 50, description: 'All of them.' })
  decisionMakers?: DecisionMakerFields[];

  @IdField({ ...optional, description: 'The contract of its organization that it became; null: none.' })
  contractId?: number | null;

  @TextField({ ...optional, max: 5000 })
  comment?: string | null;

  @TextField({ ...optional, max: 100 })
  externalReference?: string | null;

  @IdListField({ optional: true, description: 'All its tags; those left out are taken off.' })
  tagIds?: number[];

  @CustomValuesField({ description: 'By key, those that change; null empties. Fields: `GET /custom-fields`.' })
  customValues?: Record<string, unknown>;
}

/** What many opportunities may be given at once: another stage is asked for each, as for one. */
export class OpportunityBulkChanges extends PartialType(
  PickType(OpportunityCreate, ['stageId', 'assigneeId', 'source', 'customValues']),
  { skipNullProperties: false },
) {}

export class OpportunityBulk extends IntersectionType(BulkFields, OpportunityBulkChanges) {}

export class OpportunityUpdate extends PartialType(OpportunityCreate, { skipNullProperties: false }) {
  @IntegerField({ min: 1 })
  version!: number;
}

export class OpportunityQuery extends ListQuery {
  @IdField({ optional: true })
  organizationId?: number;

  @IdField({ optional: true, description: 'Of this organization, or of one under it.' })
  withinId?: number;

  @IdField({ optional: true })
  contactId?: number;

  @IdField({ optional: true })
  pipelineId?: number;

  @IdField({ optional: true })
  stageId?: number;

  @ChoiceField(STAGE_OUTCOMES, { optional: true })
  outcome?: StageOutcome;

  @IdField({ optional: true, description: 'Carries this tag.' })
  tagId?: number;

  @IdField({ optional: true, description: 'Does not carry this tag.' })
  withoutTagId?: number;

  @FlagField({ optional: true, description: 'Stale ones, as their stages say, or the others.' })
  stale?: boolean;

  @IdField({ optional: true, description: 'With this competitor.' })
  competitorId?: number;

  @IdField({ optional: true, description: 'The one that became this contract.' })
  contractId?: number;

  @IdField({ optional: true, description: 'In charge.' })
  assigneeId?: number;

  @TextField({ optional: true, max: 100, description: 'Exactly: one of `GET /opportunities/sources`.' })
  source?: string;

  @IdOrWordField('none', { optional: true, description: 'Today’s territory of the organization.' })
  territoryId?: string;

  @DayField({ optional: true, description: 'Expected on this day or later.' })
  expectedFrom?: string;

  @DayField({ optional: true, description: 'Expected on this day or before.' })
  expectedTo?: string;
}

export class OpportunityFileQuery extends fileQueryOf(OpportunityQuery) {}

/** A stage that an opportunity passed or is in. */
export class StageStayOut {
  @ShownNumber() stageId!: number;
  @Shown() stageName!: string;
  @ShownChoice(TAG_COLORS) stageColor!: TagColor;
  @ShownDay() enteredOn!: string;
  @ShownDay({ ...empty, description: 'The day it went on; null while it is there.' }) leftOn!: string | null;
}

/** The filters of the list: totals have neither a page nor an order. */
export class StageTotalsQuery extends OmitType(OpportunityQuery, ['page', 'perPage', 'sort', 'order']) {}

export class StageTotalsOut {
  @ShownNumber() stageId!: number;
  @ShownNumber() count!: number;
  @ShownMoney() oneOffAmount!: string;
  @ShownMoney() yearlyAmount!: string;
  @ShownMoney() weightedOneOff!: string;
  @ShownMoney() weightedYearly!: string;
}
