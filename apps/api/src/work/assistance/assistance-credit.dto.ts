import { PartialType } from '@nestjs/swagger';
import { COUNTING_STEPS, CREDIT_SOURCES, type CreditSource, LARGEST_CREDIT } from '@terril/domain';
import { fileQueryOf } from '../../core/export-query.js';
import {
  ChoiceField,
  DayField,
  FlagField,
  IdField,
  IntegerField,
  NumberChoiceField,
  TextField,
} from '../../core/fields.js';
import { ListQuery } from '../../core/list-query.js';
import { RecordOut, Shown, ShownChoice, ShownDay, ShownFlag, ShownNumber } from '../../core/shown.js';

const empty = { nullable: true } as const;
const optional = { optional: true, nullable: true } as const;
const MINUTES = 'In minutes: of each period of the subscription for an allowance, else in all.';
const STEP = 'Time is counted by the next multiple of so many minutes.';
const CARRIES_OVER = 'What an allowance has left at the end of a period is kept.';

export class AssistanceCreditOut extends RecordOut {
  @ShownNumber() organizationId!: number;
  @Shown() organizationName!: string;
  @ShownChoice(CREDIT_SOURCES) source!: CreditSource;
  @Shown() title!: string;
  @ShownNumber({ description: MINUTES }) minutes!: number;
  @ShownNumber({ description: STEP }) step!: number;
  @ShownDay() startsOn!: string;
  @ShownDay({ ...empty, description: 'The last day included.' }) endsOn!: string | null;
  @ShownNumber(empty) subscriptionId!: number | null;
  @Shown(empty) subscriptionService!: string | null;
  @ShownFlag({ description: CARRIES_OVER }) carriesOver!: boolean;
  @ShownNumber(empty) contractId!: number | null;
  @Shown(empty) contractReference!: string | null;
  @ShownNumber(empty) invoiceId!: number | null;
  @Shown(empty) invoiceNumber!: string | null;
  @Shown({ ...empty, description: 'Of a gift, why.' }) note!: string | null;
}

export class AssistanceCreditCreate {
  @IdField()
  organizationId!: number;

  @ChoiceField(CREDIT_SOURCES)
  source!: CreditSource;

  @TextField({ optional: true, max: 200, description: 'Made from its source and its hours unless told.' })
  title?: string;

  @IntegerField({ min: 1, max: LARGEST_CREDIT, description: MINUTES })
  minutes!: number;

  @NumberChoiceField(COUNTING_STEPS, { optional: true, description: `${STEP} As the settings say unless told.` })
  step?: number;

  @DayField({ optional: true, description: 'The start of the subscription for an allowance, else today, unless told.' })
  startsOn?: string;

  @DayField({ ...optional, description: 'The last day included.' })
  endsOn?: string | null;

  @IdField({ ...optional, description: 'Of the organization. An allowance has one.' })
  subscriptionId?: number | null;

  @FlagField({ optional: true, description: CARRIES_OVER })
  carriesOver?: boolean;

  @IdField({ ...optional, description: 'The contract it was sold by.' })
  contractId?: number | null;

  @IdField({ ...optional, description: 'The invoice it was sold by.' })
  invoiceId?: number | null;

  @TextField({ ...optional, max: 1000, description: 'Of a gift, why.' })
  note?: string | null;
}

export class AssistanceCreditUpdate extends PartialType(AssistanceCreditCreate, { skipNullProperties: false }) {
  @IntegerField({ min: 1 })
  version!: number;
}

export class AssistanceCreditQuery extends ListQuery {
  @IdField({ optional: true })
  organizationId?: number;

  @IdField({ optional: true })
  subscriptionId?: number;

  @ChoiceField(CREDIT_SOURCES, { optional: true })
  source?: CreditSource;
}

export class AssistanceCreditFileQuery extends fileQueryOf(AssistanceCreditQuery) {}
