import EventIcon from '@mui/icons-material/Event';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

export const events: ResourceProps = {
  name: 'events',
  icon: EventIcon,
  list: lazy(() => import('./EventList.js')),
  show: lazy(() => import('./EventShow.js')),
  create: lazy(() => import('./EventCreate.js')),
  edit: lazy(() => import('./EventEdit.js')),
  recordRepresentation: 'title',
};

export { RecordEvents } from './RecordEvents.js';
