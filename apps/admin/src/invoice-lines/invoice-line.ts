import type { Nature, ServiceCategory } from '@terril/domain';
import type { RaRecord } from 'react-admin';

/** GET /invoice-lines */
export interface InvoiceLine extends RaRecord<number> {
  invoiceId: number;
  invoiceNumber: string;
  issuedOn: string;
  organizationId: number;
  organizationName: string;
  description: string;
  nature: Nature;
  category: ServiceCategory;
  quantity: string;
  unitPrice: string;
  amount: string;
}
