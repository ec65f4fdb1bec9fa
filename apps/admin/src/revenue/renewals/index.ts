import EventRepeatIcon from '@mui/icons-material/EventRepeat';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

export const renewals: ResourceProps = {
  name: 'renewals',
  icon: EventRepeatIcon,
  list: lazy(() => import('./RenewalList.js')),
};

export { RenewButton } from './RenewButton.js';
export { ContractNotices } from './ContractNotices.js';
export type { Renewal } from './renewal.js';
