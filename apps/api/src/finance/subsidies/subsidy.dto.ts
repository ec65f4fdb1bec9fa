import { PartialType } from '@nestjs/swagger';
import { SUBSIDY_STATUSES, type SubsidyStatus } from '@terril/domain';
import {
  ChoiceField,
  DayField,
  DecimalField,
  IdField,
  IntegerField,
  MoneyField,
  MonthField,
  NestedListField,
  TextField,
  YearField,
} from '../../core/fields.js';
import { fileQueryOf } from '../../core/export-query.js';
import { ListQuery } from '../../core/list-query.js';
import { RecordOut, Shown, ShownChoice, ShownDay, ShownList, ShownMoney, ShownNumber } from '../../core/shown.js';

export class SubsidyMonthOut {
  @Shown({ example: '2020-01' }) month!: string;
  @ShownMoney({ description: 'EUR.' }) amount!: string;
}

export class SubsidyShareOut {
  @ShownNumber({ description: 'Fiscal year.' }) year!: number;
  @ShownMoney({ description: 'EUR of its months.' }) amount!: string;
}

export class SubsidyReceiptOut {
  @ShownDay() receivedOn!: string;
  @ShownMoney({ description: 'EUR.' }) amount!: string;
  @Shown({ nullable: true }) note!: string | null;
}

export class SubsidyOut extends RecordOut {
  @Shown() funder!: string;
  @ShownNumber({ nullable: true }) organizationId!: number | null;
  @Shown() title!: string;
  @ShownChoice(SUBSIDY_STATUSES, { description: 'Only a granted one counts.' }) status!: SubsidyStatus;
  @Shown({ nullable: true, description: 'Of the convention.' }) reference!: string | null;
  @ShownDay({ nullable: true }) signedOn!: string | null;
  @ShownDay() startsOn!: string;
  @ShownDay({ description: 'The last day included.' }) endsOn!: string;
  @ShownMoney({ description: 'EUR granted, or asked for until then.' }) amount!: string;
  @Shown({ nullable: true }) note!: string | null;
  @ShownList(() => SubsidyMonthOut, { description: 'What of it belongs to each month; they add up to the amount.' })
  months!: SubsidyMonthOut[];
  @ShownList(() => SubsidyShareOut, { description: 'The months by fiscal year.' }) shares!: SubsidyShareOut[];
  @ShownList(() => SubsidyReceiptOut, { description: 'What was cashed in, by day.' }) receipts!: SubsidyReceiptOut[];
  @ShownMoney({ description: 'EUR cashed in.' }) received!: string;
}

export class SubsidyMonthFields {
  @MonthField()
  month!: string;

  @MoneyField({ min: 0 })
  amount!: string;
}

export class SubsidyReceiptFields {
  @DayField()
  receivedOn!: string;

  @DecimalField({ decimals: 2, above: 0, example: '4000.00' })
  amount!: string;

  @TextField({ max: 200, optional: true, nullable: true })
  note?: string | null;
}

export class SubsidyCreate {
  @TextField()
  funder!: string;

  @IdField({ optional: true, nullable: true, description: 'The funder, where it is an organization.' })
  organizationId?: number | null;

  @TextField()
  title!: string;

  @ChoiceField(SUBSIDY_STATUSES, { optional: true, description: '`granted` unless told.' })
  status?: SubsidyStatus;

  @TextField({ max: 100, optional: true, nullable: true })
  reference?: string | null;

  @DayField({ optional: true, nullable: true })
  signedOn?: string | null;

  @DayField()
  startsOn!: string;

  @DayField({ description: 'The last day included, at most 10 years later.' })
  endsOn!: string;

  @MoneyField({ min: 0 })
  amount!: string;

  @TextField({ max: 2000, optional: true, nullable: true })
  note?: string | null;

  @NestedListField(() => SubsidyMonthFields, {
    optional: true,
    max: 121,
    description: 'All of them, adding up to the amount; left out, the amount is spread over the period.',
  })
  months?: SubsidyMonthFields[];

  @NestedListField(() => SubsidyReceiptFields, { optional: true, min: 0, max: 200, description: 'All of them.' })
  receipts?: SubsidyReceiptFields[];
}

export class SubsidyUpdate extends PartialType(SubsidyCreate, { skipNullProperties: false }) {
  @IntegerField({ min: 1 })
  version!: number;
}

export class SubsidyQuery extends ListQuery {
  @YearField({
    optional: true,
    description: 'Those with months in this fiscal year; `sums.ofYear` counts these months.',
  })
  year?: number;

  @ChoiceField(SUBSIDY_STATUSES, { optional: true })
  status?: SubsidyStatus;

  @IdField({ optional: true })
  organizationId?: number;
}

export class SubsidyFileQuery extends fileQueryOf(SubsidyQuery) {}
