import ListAltIcon from '@mui/icons-material/ListAlt';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

/** Read only: the records behind the turnover figures. */
export const invoiceLines: ResourceProps = {
  name: 'invoice-lines',
  icon: ListAltIcon,
  list: lazy(() => import('./InvoiceLineList.js')),
};
