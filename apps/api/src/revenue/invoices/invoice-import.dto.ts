import { OmitType, PartialType } from '@nestjs/swagger';
import { IdField, IntegerField, NestedListField, TextField } from '../../core/fields.js';
import { InvoiceCreate, InvoiceLineFields } from './invoice.dto.js';

/** An invoice as a file tells of it. Its rows may leave its organization and its lines out where it is there already. */
export class InvoiceOfFile extends OmitType(InvoiceCreate, ['organizationId', 'lines']) {
  @IdField({ optional: true })
  organizationId?: number;

  @NestedListField(() => InvoiceLineFields, { optional: true })
  lines?: InvoiceLineFields[];

  @TextField({ optional: true, max: 35, description: 'Of the invoice a credit note corrects, told by the same file.' })
  creditedNumber?: string;
}

export class InvoiceChange extends PartialType(InvoiceOfFile, { skipNullProperties: false }) {
  @IntegerField({ min: 1 })
  version!: number;
}
