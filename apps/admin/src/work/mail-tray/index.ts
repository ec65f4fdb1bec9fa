import InboxIcon from '@mui/icons-material/Inbox';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

export const mailTray: ResourceProps = {
  name: 'mail-tray',
  icon: InboxIcon,
  list: lazy(() => import('./TrayList.js')),
  recordRepresentation: 'subject',
};
