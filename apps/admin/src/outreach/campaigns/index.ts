import CampaignIcon from '@mui/icons-material/Campaign';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

export const campaigns: ResourceProps = {
  name: 'campaigns',
  icon: CampaignIcon,
  list: lazy(() => import('./CampaignList.js')),
  show: lazy(() => import('./CampaignShow.js')),
  create: lazy(() => import('./CampaignCreate.js')),
  edit: lazy(() => import('./CampaignEdit.js')),
  recordRepresentation: 'name',
};

export const BornOpportunityDialog = lazy(() => import('./OpportunityDialog.js'));
export type { Campaign } from './campaign.js';
