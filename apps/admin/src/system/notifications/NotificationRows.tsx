import DraftsIcon from '@mui/icons-material/DraftsOutlined';
import MarkunreadIcon from '@mui/icons-material/MarkunreadOutlined';
import { Box, IconButton, List, ListItem, Tooltip, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useFormat } from '../../ui/useFormat.js';
import { useTerm } from '../../ui/terms.js';
import { NotificationLink } from './NotificationLink.js';
import { type Notification, useReading } from './useNotifications.js';

interface NotificationRowsProps {
  notifications: Notification[];
  /** The words for none. */
  none: string;
  onOpen?: () => void;
}

/** Notifications, each with a link to what it is about, which reads it. */
export function NotificationRows({ notifications, none, onOpen }: NotificationRowsProps) {
  const translate = useTranslate();
  if (notifications.length === 0) return <Typography sx={{ p: 2 }}>{translate(none)}</Typography>;
  return (
    <List disablePadding>
      {notifications.map((notification) => (
        <Row key={notification.id} notification={notification} onOpen={onOpen} />
      ))}
    </List>
  );
}

function Row({ notification, onOpen }: { notification: Notification; onOpen: (() => void) | undefined }) {
  const { id, kind, title, authorName, createdAt, readAt } = notification;
  const translate = useTranslate();
  const term = useTerm();
  const { instant } = useFormat();
  const { read } = useReading();
  const isUnread = readAt === null;
  const open = () => {
    if (isUnread) void read(id);
    onOpen?.();
  };
  const toggle = translate(isUnread ? 'notification.read' : 'notification.unread');
  return (
    <ListItem divider alignItems="flex-start" sx={{ gap: 1, bgcolor: isUnread ? 'action.hover' : undefined }}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <NotificationLink notification={notification} onClick={open} />
        <Typography variant="body2" color="text.secondary">
          {[
            isUnread && translate('notification.isUnread'),
            term('notificationKind', kind),
            authorName,
            instant(createdAt),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Typography>
      </Box>
      <Tooltip title={toggle}>
        <IconButton size="small" aria-label={`${toggle} : ${title}`} onClick={() => void read(id, isUnread)}>
          {isUnread ? <DraftsIcon fontSize="small" /> : <MarkunreadIcon fontSize="small" />}
        </IconButton>
      </Tooltip>
    </ListItem>
  );
}
