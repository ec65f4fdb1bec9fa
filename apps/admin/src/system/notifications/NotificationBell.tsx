import NotificationsIcon from '@mui/icons-material/Notifications';
import { Badge, IconButton, Tooltip } from '@mui/material';
import { lazy, Suspense, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useUnread } from './useNotifications.js';

const NotificationPanel = lazy(() => import('./NotificationPanel.js'));

/** Counts what is not read, and opens the latest. */
export function NotificationBell() {
  const translate = useTranslate();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { data: { unread = 0 } = {} } = useUnread();
  return (
    <>
      <Tooltip title={translate('notification.title')}>
        <IconButton
          color="inherit"
          aria-label={translate(unread ? 'notification.bell' : 'notification.allRead', { smart_count: unread })}
          aria-haspopup="dialog"
          onClick={({ currentTarget }) => setAnchor(currentTarget)}
        >
          <Badge badgeContent={unread} color="error" max={99}>
            <NotificationsIcon />
          </Badge>
        </IconButton>
      </Tooltip>
      <Suspense>{anchor && <NotificationPanel anchor={anchor} onClose={() => setAnchor(null)} />}</Suspense>
    </>
  );
}
