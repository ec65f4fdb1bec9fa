import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

/** Those whom campaigns of calls telephone: opened from a campaign. */
export const callEntries: ResourceProps = {
  name: 'call-entries',
  list: lazy(() => import('./CallEntryList.js')),
  recordRepresentation: 'name',
};

export const CallPage = lazy(() => import('./CallPage.js'));
export { CallsOfCampaign } from './CallsOfCampaign.js';
