import MoveToInboxIcon from '@mui/icons-material/MoveToInbox';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

export const leads: ResourceProps = {
  name: 'leads',
  icon: MoveToInboxIcon,
  list: lazy(() => import('./LeadList.js')),
  show: lazy(() => import('./LeadShow.js')),
  recordRepresentation: 'name',
};
