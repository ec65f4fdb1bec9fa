import type { Schemas } from '@terril/api-types';
import type { Invoice, InvoiceLine } from './invoice.js';

type WrittenLine = Schemas['InvoiceCreate']['lines'][number];

/** Lines go back whole, without what the API derives; untouched, they are handed back as read and so not sent. */
export function toPayload(values: Partial<Invoice>, options?: { previousData?: Invoice }): object {
  const lines = values.lines?.map(written);
  const before = options?.previousData?.lines;
  const isUntouched = before !== undefined && JSON.stringify(lines) === JSON.stringify(before.map(written));
  return { ...values, lines: isUntouched ? before : lines };
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
