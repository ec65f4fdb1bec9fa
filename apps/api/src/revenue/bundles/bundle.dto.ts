import { PartialType } from '@nestjs/swagger';
import { PERIOD_UNITS, type PeriodUnit } from '@terril/domain';
import { fileQueryOf } from '../../core/export-query.js';
import { DecimalField, FlagField, IdField, IntegerField, NestedListField, TextField } from '../../core/fields.js';
import { ListQuery } from '../../core/list-query.js';
import { RecordOut, Shown, ShownChoice, ShownFlag, ShownList, ShownNumber } from '../../core/shown.js';

const empty = { nullable: true } as const;
const optional = { optional: true, nullable: true } as const;

export class BundleItemOut {
  @ShownNumber() id!: number;
  @ShownNumber() serviceId!: number;
  @Shown() serviceName!: string;
  @Shown({ example: '5.0000' }) quantity!: string;
  @Shown({ example: '10.00', description: 'Percent, on what the catalogue asks.' }) discountPercent!: string;
  @Shown({ example: '18.000000', description: 'The standard one, EUR excl. VAT, per unit and period.' })
  unitPrice!: string;
  @ShownChoice(PERIOD_UNITS) periodUnit!: PeriodUnit;
  @ShownNumber() periodCount!: number;
}

export class BundleOut extends RecordOut {
  @Shown() name!: string;
  @Shown({ ...empty, description: 'As a quote describes it.' }) description!: string | null;
  @ShownFlag({ description: 'No longer offered.' }) isArchived!: boolean;
  @ShownList(() => BundleItemOut, { description: 'In the order they were put in.' }) items!: BundleItemOut[];
}

export class BundleItemFields {
  @IdField({ description: 'A recurring service.' })
  serviceId!: number;

  @DecimalField({ decimals: 4, above: 0, example: '5' })
  quantity!: string;

  @DecimalField({ decimals: 2, min: 0, max: 100, optional: true, description: '0 unless told.' })
  discountPercent?: string;
}

export class BundleCreate {
  @TextField({ example: 'Pack association' })
  name!: string;

  @TextField({ ...optional, max: 2000 })
  description?: string | null;

  @FlagField({ optional: true })
  isArchived?: boolean;

  @NestedListField(() => BundleItemFields, { max: 50, description: 'All of them: a change sends the whole list.' })
  items!: BundleItemFields[];
}

export class BundleUpdate extends PartialType(BundleCreate, { skipNullProperties: false }) {
  @IntegerField({ min: 1 })
  version!: number;
}

export class BundleQuery extends ListQuery {
  @FlagField({ optional: true })
  isArchived?: boolean;
}

export class BundleFileQuery extends fileQueryOf(BundleQuery) {}
