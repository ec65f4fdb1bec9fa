import EmailIcon from '@mui/icons-material/EmailOutlined';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

export const emails: ResourceProps = {
  name: 'emails',
  icon: EmailIcon,
  list: lazy(() => import('./EmailList.js')),
  show: lazy(() => import('./EmailShow.js')),
  create: lazy(() => import('./EmailCreate.js')),
  edit: lazy(() => import('./EmailEdit.js')),
  recordRepresentation: 'subject',
};

export { EmailFiles } from './EmailFiles.js';
export { RecordEmails } from './RecordEmails.js';
