import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

/** Those whom mailings address: opened from a campaign. */
export const campaignRecipients: ResourceProps = {
  name: 'campaign-recipients',
  list: lazy(() => import('./RecipientList.js')),
  recordRepresentation: 'name',
};

export { RecipientRows } from './RecipientRows.js';
