import { IntersectionType, OmitType, PartialType, PickType } from '@nestjs/swagger';
import {
  BILLING_ALIGNMENTS,
  type BillingAlignment,
  BILLING_MOMENTS,
  type BillingMoment,
  CONTRACT_STAGES,
  type ContractStage,
  ORGANIZATION_KINDS,
  type OrganizationKind,
  PERIOD_UNITS,
  type PeriodUnit,
  PRICE_CAUSES,
  type PriceCause,
  SERVICE_CATEGORIES,
  type ServiceCategory,
  type CustomValues,
} from '@terril/domain';
import { BulkFields } from '../../core/bulk.dto.js';
import {
  ChoiceField,
  DayField,
  DecimalField,
  IdField,
  IdOrWordField,
  IntegerField,
  MoneyField,
  NestedListField,
  TextField,
  YearField,
  CustomValuesField,
} from '../../core/fields.js';
import { fileQueryOf } from '../../core/export-query.js';
import { ListQuery } from '../../core/list-query.js';
import {
  RecordOut,
  Shown,
  ShownChoice,
  ShownDay,
  ShownFlag,
  ShownList,
  ShownMoney,
  ShownNumber,
  ShownCustomValues,
} from '../../core/shown.js';

const empty = { nullable: true } as const;
const optional = { optional: true, nullable: true } as const;

export class PriceVersionOut {
  @ShownNumber() id!: number;
  @ShownDay() startsOn!: string;
  @ShownDay({ ...empty, description: 'Last day included; null = open.' }) endsOn!: string | null;
  @Shown({ example: '1.0000' }) quantity!: string;
  @Shown({ example: '75.000000', description: 'EUR excl. VAT per unit and period, before discount.' })
  unitPrice!: string;
  @Shown({ example: '0.00' }) discountPercent!: string;
  @ShownChoice(PRICE_CAUSES) cause!: PriceCause;
  @Shown({ example: '25.000000', description: 'EUR per month, 6 decimals.' }) monthlyAmount!: string;
}

export class SubscriptionOut extends RecordOut {
  @ShownNumber() contractId!: number;
  @Shown() contractReference!: string;
  @ShownChoice(CONTRACT_STAGES, { description: 'Its amounts count once signed.' }) contractStage!: ContractStage;
  @ShownNumber() organizationId!: number;
  @Shown() organizationName!: string;
  @ShownNumber({ ...empty, description: 'Of the catalogue.' }) serviceId!: number | null;
  @Shown({ description: 'As the contract calls it.' }) service!: string;
  @ShownChoice(SERVICE_CATEGORIES) category!: ServiceCategory;
  @ShownChoice(PERIOD_UNITS) periodUnit!: PeriodUnit;
  @ShownNumber({ description: 'A period is so many units: 2 years = 2 x year.' }) periodCount!: number;
  @ShownChoice(BILLING_MOMENTS) billed!: BillingMoment;
  @ShownChoice(PERIOD_UNITS, { ...empty, description: 'What one bill covers; null = the period of the price.' })
  cycleUnit!: PeriodUnit | null;
  @ShownNumber(empty) cycleCount!: number | null;
  @ShownChoice(BILLING_ALIGNMENTS, { description: 'Where billing periods begin.' }) alignment!: BillingAlignment;
  @ShownNumber({ ...empty, description: 'Of the month, 1 to 28; null = that of the start, the 1st in the calendar.' })
  anchorDay!: number | null;
  @ShownMoney({ ...empty, description: 'EUR excl. VAT, billed once at the start.' }) setupFee!: string | null;
  @ShownFlag({ description: 'A one-off invoice line names the subscription: its set-up fee was billed.' })
  isSetupFeeBilled!: boolean;
  @Shown(empty) endReason!: string | null;
  @ShownDay({ description: 'Of its first price version.' }) startsOn!: string;
  @ShownDay({ ...empty, description: 'Of its last price version; null = open.' }) endsOn!: string | null;
  @ShownMoney({ description: 'EUR per month on the day asked for, today unless told.' }) monthlyAmount!: string;
  @ShownList(() => PriceVersionOut, { description: 'Oldest first.' }) versions!: PriceVersionOut[];
  @Shown(empty) externalReference!: string | null;
  @ShownCustomValues() customValues!: CustomValues;
}

export class PriceVersionFields {
  @DayField()
  startsOn!: string;

  @DayField({ ...optional, description: 'Last day included; null = open.' })
  endsOn?: string | null;

  @DecimalField({ decimals: 4, above: 0, example: '1' })
  quantity!: string;

  @DecimalField({ decimals: 6, min: 0, example: '75.00', description: 'EUR excl. VAT per unit and period; 0 = free.' })
  unitPrice!: string;

  @DecimalField({ decimals: 2, min: 0, max: 100, optional: true, description: '0 unless told.' })
  discountPercent?: string;

  @ChoiceField(PRICE_CAUSES, {
    optional: true,
    description: '`start` for the first, `change` for the others unless told.',
  })
  cause?: PriceCause;
}

export class SubscriptionCreate {
  @IdField()
  contractId!: number;

  @IdField({ ...optional, description: 'Of the catalogue; unless told, the service of the same name.' })
  serviceId?: number | null;

  @TextField({ example: 'website hosting', description: 'As the contract calls it.' })
  service!: string;

  @ChoiceField(SERVICE_CATEGORIES)
  category!: ServiceCategory;

  @ChoiceField(PERIOD_UNITS)
  periodUnit!: PeriodUnit;

  @IntegerField({ min: 1, max: 120, optional: true, description: '1 unless told.' })
  periodCount?: number;

  @ChoiceField(BILLING_MOMENTS)
  billed!: BillingMoment;

  @ChoiceField(PERIOD_UNITS, { ...optional, description: 'What one bill covers, unless the period of the price.' })
  cycleUnit?: PeriodUnit | null;

  @IntegerField({ ...optional, min: 1, max: 120, description: '1 unless told.' })
  cycleCount?: number | null;

  @ChoiceField(BILLING_ALIGNMENTS, { optional: true, description: '`anniversary` unless told.' })
  alignment?: BillingAlignment;

  @IntegerField({ ...optional, min: 1, max: 28, description: 'Of the month: where billing periods begin.' })
  anchorDay?: number | null;

  @MoneyField({ ...optional, min: 0, description: 'EUR excl. VAT, billed once at the start.' })
  setupFee?: string | null;

  @TextField(optional)
  endReason?: string | null;

  @NestedListField(() => PriceVersionFields, { description: 'All of them: a change sends the whole list.' })
  versions!: PriceVersionFields[];

  @DayField({
    ...optional,
    description: 'Last day offered as a trial, from the start: the prices of these days are 0.',
  })
  freeUntil?: string | null;

  @TextField({ ...optional, max: 100 })
  externalReference?: string | null;

  @CustomValuesField({ description: 'By key, those that change; null empties. Fields: `GET /custom-fields`.' })
  customValues?: Record<string, unknown>;
}

/** What many subscriptions may be given at once: fields that no rule ties to others. */
export class SubscriptionBulkChanges extends PartialType(
  PickType(SubscriptionCreate, ['category', 'billed', 'endReason', 'customValues']),
  { skipNullProperties: false },
) {}

export class SubscriptionBulk extends IntersectionType(BulkFields, SubscriptionBulkChanges) {}

export class SubscriptionUpdate extends PartialType(OmitType(SubscriptionCreate, ['freeUntil']), {
  skipNullProperties: false,
}) {
  @IntegerField({ min: 1 })
  version!: number;
}

export class SubscriptionQuery extends ListQuery {
  @IdField({ optional: true })
  organizationId?: number;

  @IdField({ optional: true, description: 'Of this organization, or of one under it.' })
  withinId?: number;

  @IdField({ optional: true })
  contractId?: number;

  @ChoiceField(SERVICE_CATEGORIES, { optional: true })
  category?: ServiceCategory;

  @IdField({ optional: true, description: 'Of the catalogue.' })
  serviceId?: number;

  @DayField({ optional: true, description: 'With a price version on this day; amounts are of that day.' })
  activeOn?: string;

  @DayField({
    optional: true,
    description: 'What it costs per month changed on this day: it began, ended, or another price did.',
  })
  changedOn?: string;

  @YearField({ optional: true, description: 'Of organizations whose first year as a subscriber is this fiscal year.' })
  cohort?: number;

  @IdOrWordField('none', { optional: true, description: 'Today’s territory of the organization.' })
  territoryId?: string;

  @IdField({ optional: true })
  areaId?: number;

  @ChoiceField(ORGANIZATION_KINDS, { optional: true })
  kind?: OrganizationKind;

  @IdField({ optional: true, description: 'The organization carries this tag.' })
  tagId?: number;

  @IdField({ optional: true, description: 'The organization is in the care of this colleague.' })
  accountManagerId?: number;
}

export class SubscriptionFileQuery extends fileQueryOf(SubscriptionQuery) {}
