import { PartialType } from '@nestjs/swagger';
import {
  ORGANIZATION_KINDS,
  type OrganizationKind,
  PERIOD_UNITS,
  type PeriodUnit,
  SERVICE_CATEGORIES,
  SERVICE_NATURES,
  type ServiceCategory,
  type ServiceNature,
} from '@terril/domain';
import { fileQueryOf } from '../../core/export-query.js';
import {
  ChoiceField,
  DayField,
  DecimalField,
  FlagField,
  IntegerField,
  NestedListField,
  PatternField,
  TextField,
} from '../../core/fields.js';
import { ListQuery } from '../../core/list-query.js';
import { RecordOut, Shown, ShownChoice, ShownDay, ShownFlag, ShownList, ShownNumber } from '../../core/shown.js';

const empty = { nullable: true } as const;
const optional = { optional: true, nullable: true } as const;
const PRICE = { decimals: 6, min: 0, example: '75.00' } as const;
const ACCOUNT = { fr: 'Un numéro de compte : 3 à 12 chiffres.', en: 'A number of account: 3 to 12 digits.' };

export class ServicePriceOut {
  @ShownNumber() id!: number;
  @ShownChoice(ORGANIZATION_KINDS, { ...empty, description: 'null = all that have no price of their own.' })
  kind!: OrganizationKind | null;
  @ShownDay() startsOn!: string;
  @ShownDay({ ...empty, description: 'Last day included; null = open.' }) endsOn!: string | null;
  @Shown({ example: '60.000000', description: 'EUR excl. VAT, per unit and period.' }) unitPrice!: string;
}

export class ServiceOut extends RecordOut {
  @Shown() name!: string;
  @ShownChoice(SERVICE_CATEGORIES) category!: ServiceCategory;
  @ShownChoice(SERVICE_NATURES) nature!: ServiceNature;
  @Shown(empty) unit!: string | null;
  @Shown({
    example: '75.000000',
    description: 'EUR excl. VAT, per unit and period, unless a price list says otherwise.',
  })
  unitPrice!: string;
  @Shown({ example: '20.00', description: 'Percent.' }) vatRate!: string;
  @ShownChoice(PERIOD_UNITS, { ...empty, description: 'Of a recurring service.' }) periodUnit!: PeriodUnit | null;
  @ShownNumber(empty) periodCount!: number | null;
  @Shown({ ...empty, example: '706100', description: 'Of the chart of accounts.' }) account!: string | null;
  @Shown({ ...empty, description: 'As a quote describes it.' }) description!: string | null;
  @Shown({ ...empty, example: '12.000000', description: 'EUR that a unit costs, per period.' }) unitCost!:
    string | null;
  @ShownFlag({ description: 'No longer offered.' }) isArchived!: boolean;
  @ShownList(() => ServicePriceOut, { description: 'By kind, oldest first.' }) prices!: ServicePriceOut[];
}

export class ServicePriceFields {
  @ChoiceField(ORGANIZATION_KINDS, { ...optional, description: 'null = all that have no price of their own.' })
  kind?: OrganizationKind | null;

  @DayField()
  startsOn!: string;

  @DayField({ ...optional, description: 'Last day included; null = open.' })
  endsOn?: string | null;

  @DecimalField({ ...PRICE, description: 'EUR excl. VAT, per unit and period.' })
  unitPrice!: string;
}

export class ServiceCreate {
  @TextField({ example: 'Hébergement de site web' })
  name!: string;

  @ChoiceField(SERVICE_CATEGORIES)
  category!: ServiceCategory;

  @ChoiceField(SERVICE_NATURES)
  nature!: ServiceNature;

  @TextField({ ...optional, max: 40, example: 'site' })
  unit?: string | null;

  @DecimalField({ ...PRICE, description: 'EUR excl. VAT, per unit and, of a recurring service, per period.' })
  unitPrice!: string;

  @DecimalField({ decimals: 2, min: 0, max: 100, example: '20', description: 'Percent.' })
  vatRate!: string;

  @ChoiceField(PERIOD_UNITS, { ...optional, description: 'Required of a recurring service, refused of a one-off one.' })
  periodUnit?: PeriodUnit | null;

  @IntegerField({ ...optional, min: 1, max: 120, description: 'A period is so many units; 1 unless told.' })
  periodCount?: number | null;

  @PatternField(/^\d{3,12}$/, ACCOUNT, { ...optional, example: '706100' })
  account?: string | null;

  @TextField({ ...optional, max: 2000 })
  description?: string | null;

  @DecimalField({ ...PRICE, ...optional, example: '12.00', description: 'EUR that a unit costs, per period.' })
  unitCost?: string | null;

  @FlagField({ optional: true })
  isArchived?: boolean;

  @NestedListField(() => ServicePriceFields, { optional: true, min: 0, max: 200 })
  prices?: ServicePriceFields[];
}

export class ServiceUpdate extends PartialType(ServiceCreate, { skipNullProperties: false }) {
  @IntegerField({ min: 1 })
  version!: number;
}

export class ServiceQuery extends ListQuery {
  @ChoiceField(SERVICE_CATEGORIES, { optional: true })
  category?: ServiceCategory;

  @ChoiceField(SERVICE_NATURES, { optional: true })
  nature?: ServiceNature;

  @FlagField({ optional: true })
  isArchived?: boolean;
}

export class ServiceFileQuery extends fileQueryOf(ServiceQuery) {}
