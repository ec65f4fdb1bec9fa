import { PERIOD_UNITS, type PeriodUnit } from '@terril/domain';
import { ChoiceField, DecimalField, IdField, IntegerField, TextField } from '../../core/fields.js';
import { Shown, ShownChoice, ShownMoney, ShownNumber } from '../../core/shown.js';

const empty = { nullable: true } as const;
const optional = { optional: true, nullable: true } as const;

export class OpportunityLineOut {
  @ShownNumber() id!: number;
  @ShownNumber({ ...empty, description: 'Of the catalogue.' }) serviceId!: number | null;
  @Shown() label!: string;
  @Shown({ example: '1.0000' }) quantity!: string;
  @Shown({ example: '75.000000', description: 'EUR excl. VAT per unit, before discount.' }) unitPrice!: string;
  @Shown({ example: '0.00' }) discountPercent!: string;
  @ShownChoice(PERIOD_UNITS, { ...empty, description: 'Null: once.' }) periodUnit!: PeriodUnit | null;
  @ShownNumber(empty) periodCount!: number | null;
  @ShownMoney({ description: 'EUR excl. VAT, discount deducted: once, or each period.' }) amount!: string;
}

export class OpportunityLineFields {
  @IdField({ ...optional, description: 'Of the catalogue.' })
  serviceId?: number | null;

  @TextField({ ...optional, description: 'The name of the service, unless told.' })
  label?: string | null;

  @DecimalField({ decimals: 4, above: 0, example: '1' })
  quantity!: string;

  @DecimalField({
    decimals: 6,
    min: 0,
    example: '75.00',
    description: 'EUR excl. VAT per unit and, recurring, per period.',
  })
  unitPrice!: string;

  @DecimalField({ decimals: 2, min: 0, max: 100, optional: true, description: '0 unless told.' })
  discountPercent?: string;

  @ChoiceField(PERIOD_UNITS, { ...optional, description: 'Of a recurring line; none: once.' })
  periodUnit?: PeriodUnit | null;

  @IntegerField({ ...optional, min: 1, max: 120, description: '1 unless told.' })
  periodCount?: number | null;
}

export class LineOfferQuery {
  @IdField()
  organizationId!: number;

  @IdField({ description: 'Of the catalogue.' })
  serviceId!: number;
}

/** A line as the catalogue offers it to an organization. */
export class LineOfferOut {
  @ShownNumber() serviceId!: number;
  @Shown() label!: string;
  @Shown({ example: '75.000000', description: 'EUR excl. VAT, of the price list of the organization today.' })
  unitPrice!: string;
  @ShownChoice(PERIOD_UNITS, { ...empty, description: 'Null: once.' }) periodUnit!: PeriodUnit | null;
  @ShownNumber(empty) periodCount!: number | null;
}
