import UnsubscribeIcon from '@mui/icons-material/Unsubscribe';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

export const mailObjections: ResourceProps = {
  name: 'mail-objections',
  icon: UnsubscribeIcon,
  list: lazy(() => import('./MailObjectionList.js')),
  create: lazy(() => import('./MailObjectionCreate.js')),
  recordRepresentation: 'email',
};

export { RecordObjections } from './RecordObjections.js';
