import ManageAccountsIcon from '@mui/icons-material/ManageAccounts';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

export { ColleagueInput } from './ColleagueInput.js';
export { ColleagueName } from './ColleagueName.js';
export { useColleagueChoices } from './useColleagueChoices.js';

/** The people who sign in here; not to be confused with the organizations the cooperative calls its users. */
export const users: ResourceProps = {
  name: 'users',
  icon: ManageAccountsIcon,
  list: lazy(() => import('./UserList.js')),
  create: lazy(() => import('./UserCreate.js')),
  edit: lazy(() => import('./UserEdit.js')),
  recordRepresentation: 'name',
};
