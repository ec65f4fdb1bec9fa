import HandshakeIcon from '@mui/icons-material/Handshake';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

export const opportunities: ResourceProps = {
  name: 'opportunities',
  icon: HandshakeIcon,
  list: lazy(() => import('./OpportunityList.js')),
  show: lazy(() => import('./OpportunityShow.js')),
  create: lazy(() => import('./OpportunityCreate.js')),
  edit: lazy(() => import('./OpportunityEdit.js')),
  recordRepresentation: 'title',
};

export type { Opportunity } from './opportunity.js';
export { commonFilters } from './opportunity-filters.js';
export { OpportunityOfContract } from './OpportunityOfContract.js';
export { MissingFacts, StaleChip } from './OpportunityState.js';
export { OpportunityRows } from './OpportunityRows.js';
export { OpportunityViews } from './OpportunityViews.js';
