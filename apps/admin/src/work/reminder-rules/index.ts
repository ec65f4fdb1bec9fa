import AlarmIcon from '@mui/icons-material/Alarm';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

export const reminderRules: ResourceProps = {
  name: 'reminder-rules',
  icon: AlarmIcon,
  list: lazy(() => import('./ReminderRuleList.js')),
  create: lazy(() => import('./ReminderRuleCreate.js')),
  edit: lazy(() => import('./ReminderRuleEdit.js')),
  recordRepresentation: 'subject',
};
