import type { InvoiceType, Nature, ServiceCategory } from '@terril/domain';
import type { RaRecord } from 'react-admin';

export interface InvoiceLine {
  id?: number;
  position?: number;
  description: string;
  nature: Nature;
  category: ServiceCategory;
  subscriptionId: number | null;
  periodStartsOn: string | null;
  periodEndsOn: string | null;
  quantity: string;
  unitPrice: string;
  amount?: string;
  vatRate: string;
}

/** GET /invoices/:id; a list carries no lines. */
export interface Invoice extends RaRecord<number> {
  number: string;
  type: InvoiceType;
  organizationId: number;
  organizationName: string;
  issuedOn: string;
  dueOn: string;
  paidOn: string | null;
  creditedInvoiceId: number | null;
  /** Only with its lines. */
  creditedInvoiceNumber?: string | null;
  netAmount: string;
  vatAmount: string;
  grossAmount: string;
  lines: InvoiceLine[];
}
