import AutorenewIcon from '@mui/icons-material/Autorenew';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';
import type { Subscription } from './subscription.js';

export const subscriptions: ResourceProps = {
  name: 'subscriptions',
  icon: AutorenewIcon,
  list: lazy(() => import('./SubscriptionList.js')),
  show: lazy(() => import('./SubscriptionShow.js')),
  create: lazy(() => import('./SubscriptionCreate.js')),
  edit: lazy(() => import('./SubscriptionEdit.js')),
  recordRepresentation: ({ service, organizationName }: Subscription) => `${service} · ${organizationName}`,
};

export { SubscriptionCards } from './SubscriptionCards.js';
export type { Subscription } from './subscription.js';
