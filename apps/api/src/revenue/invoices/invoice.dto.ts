import { IntersectionType, PartialType, PickType } from '@nestjs/swagger';
import {
  INVOICE_TYPES,
  type InvoiceType,
  type Nature,
  NATURES,
  SERVICE_CATEGORIES,
  type ServiceCategory,
  type CustomValues,
} from '@terril/domain';
import { BulkFields } from '../../core/bulk.dto.js';
import {
  ChoiceField,
  DayField,
  DecimalField,
  FlagField,
  IdField,
  IntegerField,
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
  ShownList,
  ShownMoney,
  ShownNumber,
  ShownCustomValues,
} from '../../core/shown.js';

const empty = { nullable: true } as const;
const optional = { optional: true, nullable: true } as const;

export class InvoiceOut extends RecordOut {
  @Shown() number!: string;
  @ShownChoice(INVOICE_TYPES) type!: InvoiceType;
  @ShownNumber() organizationId!: number;
  @Shown() organizationName!: string;
  @ShownDay() issuedOn!: string;
  @ShownDay() dueOn!: string;
  @ShownDay(empty) paidOn!: string | null;
  @ShownNumber({ ...empty, description: 'The invoice a credit note corrects.' }) creditedInvoiceId!: number | null;
  @ShownMoney({ description: 'EUR excluding VAT; negative on a credit note.' }) netAmount!: string;
  @ShownMoney() vatAmount!: string;
  @ShownMoney() grossAmount!: string;
  @ShownCustomValues() customValues!: CustomValues;
}

export class InvoiceLineFieldsOut {
  @ShownNumber() id!: number;
  @ShownNumber() position!: number;
  @Shown() description!: string;
  @ShownChoice(NATURES) nature!: Nature;
  @ShownChoice(SERVICE_CATEGORIES) category!: ServiceCategory;
  @ShownNumber(empty) subscriptionId!: number | null;
  @ShownDay(empty) periodStartsOn!: string | null;
  @ShownDay({ ...empty, description: 'Last day included.' }) periodEndsOn!: string | null;
  @Shown({ example: '1.0000' }) quantity!: string;
  @Shown({ example: '75.000000' }) unitPrice!: string;
  @ShownMoney() amount!: string;
  @Shown({ example: '20.00', description: 'Percent.' }) vatRate!: string;
}

export class InvoiceDetailOut extends InvoiceOut {
  @ShownList(() => InvoiceLineFieldsOut) lines!: InvoiceLineFieldsOut[];
  @Shown({ ...empty, description: 'Number of the invoice a credit note corrects.' }) creditedInvoiceNumber!:
    string | null;
}

export class InvoiceLineFields {
  @TextField({ max: 1000 })
  description!: string;

  @ChoiceField(NATURES)
  nature!: Nature;

  @ChoiceField(SERVICE_CATEGORIES)
  category!: ServiceCategory;

  @IdField(optional)
  subscriptionId?: number | null;

  @DayField({ ...optional, description: 'Of the service; a recurring line tells it.' })
  periodStartsOn?: string | null;

  @DayField({ ...optional, description: 'Last day included.' })
  periodEndsOn?: string | null;

  @DecimalField({ decimals: 4, example: '1', description: 'Above 0 on an invoice, below 0 on a credit note.' })
  quantity!: string;

  @DecimalField({ decimals: 6, min: 0, example: '75.00', description: 'EUR excluding VAT.' })
  unitPrice!: string;

  @DecimalField({ decimals: 2, min: 0, max: 100, example: '20', description: 'Percent.' })
  vatRate!: string;
}

export class InvoiceCreate {
  @TextField({ max: 35, example: 'F-2020-0001' })
  number!: string;

  @ChoiceField(INVOICE_TYPES)
  type!: InvoiceType;

  @IdField()
  organizationId!: number;

  @DayField()
  issuedOn!: string;

  @DayField()
  dueOn!: string;

  @DayField(optional)
  paidOn?: string | null;

  @IdField({ ...optional, description: 'On a credit note: the invoice it corrects.' })
  creditedInvoiceId?: number | null;

  @NestedListField(() => InvoiceLineFields, { description: 'A change sends all of them.' })
  lines!: InvoiceLineFields[];

  @CustomValuesField({ description: 'By key, those that change; null empties. Fields: `GET /custom-fields`.' })
  customValues?: Record<string, unknown>;
}

/** What many invoices may be given at once: fields that no rule ties to others, and the cooperative's own ones. */
export class InvoiceBulkChanges extends PartialType(PickType(InvoiceCreate, ['paidOn', 'customValues']), {
  skipNullProperties: false,
}) {}

export class InvoiceBulk extends IntersectionType(BulkFields, InvoiceBulkChanges) {}

export class InvoiceUpdate extends PartialType(InvoiceCreate, { skipNullProperties: false }) {
  @IntegerField({ min: 1 })
  version!: number;
}

export class InvoiceQuery extends ListQuery {
  @IdField({ optional: true })
  organizationId?: number;

  @IdField({ optional: true, description: 'Of this organization, or of one under it.' })
  withinId?: number;

  @ChoiceField(INVOICE_TYPES, { optional: true })
  type?: InvoiceType;

  @YearField({ optional: true, description: 'Fiscal year of issue.' })
  year?: number;

  @FlagField({ optional: true, description: 'As of today.' })
  paid?: boolean;

  @DayField({ optional: true, description: 'Issued by this day and not paid by then.' })
  unpaidOn?: string;
}

export class InvoiceFileQuery extends fileQueryOf(InvoiceQuery) {}
