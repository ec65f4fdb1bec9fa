import type { Schemas } from '@terril/api-types';
import { writtenParts } from '../../ui/writtenParts.js';
import type { Invoice, InvoiceLine } from './invoice.js';

type WrittenLine = Schemas['InvoiceCreate']['lines'][number];

/** Lines go back whole, without what the API derives; untouched, they are handed back as read and so not sent. */
export function toPayload(values: Partial<Invoice>, options?: { previousData?: Invoice }): object {
  return { ...values, lines: writtenParts(values.lines, options?.previousData?.lines, written) };
}

function written(line: InvoiceLine): WrittenLine {
  return {
    description: line.description,
    nature: line.nature,
    category: line.category,
    subscriptionId: line.subscriptionId ?? null,
    periodStartsOn: line.periodStartsOn ?? null,
    periodEndsOn: line.periodEndsOn ?? null,
    quantity: line.quantity,
    unitPrice: line.unitPrice,
    vatRate: line.vatRate,
  };
}
