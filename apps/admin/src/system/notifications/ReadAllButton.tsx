import { Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useReading, useUnread } from './useNotifications.js';

/** Marks as read all that this person has seen coming. */
export function ReadAllButton() {
  const translate = useTranslate();
  const { data } = useUnread();
  const { readAll } = useReading();
  return (
    <Button size="small" disabled={!data?.unread} onClick={() => data && void readAll(data.newest)}>
      {translate('notification.readAll')}
    </Button>
  );
}
