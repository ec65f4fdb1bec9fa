import AccountBalanceIcon from '@mui/icons-material/AccountBalance';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

export const reserveMovements: ResourceProps = {
  name: 'reserve-movements',
  icon: AccountBalanceIcon,
  list: lazy(() => import('./ReserveMovementList.js')),
  recordRepresentation: 'label',
};
