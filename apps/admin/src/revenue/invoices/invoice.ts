import type { Schemas } from '@terril/api-types';

/** A list carries no lines: `InvoiceRow`. */
export type Invoice = Schemas['InvoiceDetailOut'];
export type InvoiceRow = Schemas['InvoiceOut'];
export type InvoiceLine = Invoice['lines'][number];
