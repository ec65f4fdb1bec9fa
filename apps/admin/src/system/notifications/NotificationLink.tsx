import { Link } from '@mui/material';
import { notificationPath } from '@terril/domain';
import { LinkBase, useLocale } from 'react-admin';
import { french } from '../../providers/i18n/index.js';
import type { Notification } from './useNotifications.js';

interface NotificationLinkProps {
  notification: Notification;
  onClick: () => void;
}

/** What a person was told, as a link to what it is about; bold until it is read. */
export function NotificationLink({ notification, onClick }: NotificationLinkProps) {
  const { title, recordType, recordId, readAt } = notification;
  const isFrench = useLocale() === 'fr';
  return (
    <Link
      component={LinkBase}
      to={notificationPath(recordType, recordId)}
      onClick={onClick}
      sx={{ overflowWrap: 'anywhere', fontWeight: readAt === null ? 'bold' : undefined }}
    >
      {isFrench ? french(title) : title}
    </Link>
  );
}
