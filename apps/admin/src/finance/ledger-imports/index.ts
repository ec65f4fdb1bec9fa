import ReceiptLongIcon from '@mui/icons-material/ReceiptLong';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

export const ledgerImports: ResourceProps = {
  name: 'ledger-imports',
  icon: ReceiptLongIcon,
  list: lazy(() => import('./LedgerImportList.js')),
  create: lazy(() => import('./LedgerImportCreate.js')),
  show: lazy(() => import('./LedgerImportShow.js')),
  recordRepresentation: 'fileName',
};
