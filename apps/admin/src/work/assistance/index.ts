import SupportAgentIcon from '@mui/icons-material/SupportAgent';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

/** By organization: a row leads to the page of the organization. */
export const assistanceAccounts: ResourceProps = {
  name: 'assistance-accounts',
  icon: SupportAgentIcon,
  list: lazy(() => import('./AccountList.js')),
};

export const assistanceCredits: ResourceProps = {
  name: 'assistance-credits',
  icon: SupportAgentIcon,
  create: lazy(() => import('./CreditCreate.js')),
  edit: lazy(() => import('./CreditEdit.js')),
  recordRepresentation: 'title',
};

export { RecordAssistance } from './RecordAssistance.js';
export { TimeLeft } from './TimeLeft.js';
