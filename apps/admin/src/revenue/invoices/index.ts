import ReceiptIcon from '@mui/icons-material/Receipt';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

export const invoices: ResourceProps = {
  name: 'invoices',
  icon: ReceiptIcon,
  list: lazy(() => import('./InvoiceList.js')),
  show: lazy(() => import('./InvoiceShow.js')),
  create: lazy(() => import('./InvoiceCreate.js')),
  edit: lazy(() => import('./InvoiceEdit.js')),
  recordRepresentation: 'number',
};

export { InvoiceRows } from './InvoiceRows.js';
export type { InvoiceRow } from './invoice.js';
