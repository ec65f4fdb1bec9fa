import AccountTreeIcon from '@mui/icons-material/AccountTree';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';
import type { Account } from './account.js';

export const accounts: ResourceProps = {
  name: 'accounts',
  icon: AccountTreeIcon,
  list: lazy(() => import('./AccountList.js')),
  create: lazy(() => import('./AccountCreate.js')),
  edit: lazy(() => import('./AccountEdit.js')),
  recordRepresentation: ({ code, name }: Account) => `${code} ${name}`,
};

export { AccountInput } from './AccountInput.js';
export { accountTitle } from './account.js';
