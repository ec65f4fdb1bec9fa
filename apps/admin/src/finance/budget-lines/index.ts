import AccountBalanceWalletIcon from '@mui/icons-material/AccountBalanceWallet';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

export const budgetLines: ResourceProps = {
  name: 'budget-lines',
  icon: AccountBalanceWalletIcon,
  list: lazy(() => import('./BudgetLineList.js')),
  create: lazy(() => import('./BudgetLineCreate.js')),
  edit: lazy(() => import('./BudgetLineEdit.js')),
  recordRepresentation: 'account.name',
};
