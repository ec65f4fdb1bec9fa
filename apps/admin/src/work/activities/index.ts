import EventNoteIcon from '@mui/icons-material/EventNote';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

export const activities: ResourceProps = {
  name: 'activities',
  icon: EventNoteIcon,
  list: lazy(() => import('./ActivityList.js')),
  show: lazy(() => import('./ActivityShow.js')),
  create: lazy(() => import('./ActivityCreate.js')),
  edit: lazy(() => import('./ActivityEdit.js')),
  recordRepresentation: 'subject',
};

export type { Activity, ActivityKind } from './activity.js';
export { ActivityIcon } from './ActivityIcon.js';
export { ActivityLine } from './ActivityLine.js';
export { LogButton } from './LogButton.js';
export { useChangeActivity } from './useChangeActivity.js';
export { RecordActivities } from './RecordActivities.js';
