import { Box, Button, Popover, Typography } from '@mui/material';
import { useId } from 'react';
import { LinkBase, useTranslate } from 'react-admin';
import { useApi } from '../../providers/useApi.js';
import { Loaded } from '../../ui/Loaded.js';
import { NotificationRows } from './NotificationRows.js';
import { ReadAllButton } from './ReadAllButton.js';
import type { NotificationPage } from './useNotifications.js';

const LATEST = 8;

/** The latest notifications, under the bell. */
export default function NotificationPanel({ anchor, onClose }: { anchor: HTMLElement; onClose: () => void }) {
  const translate = useTranslate();
  const query = useApi<NotificationPage>(`/notifications?perPage=${LATEST}`);
  const titleId = useId();
  return (
    <Popover
      open
      anchorEl={anchor}
      onClose={onClose}
      marginThreshold={8}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
      transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      slotProps={{
        paper: { role: 'dialog', 'aria-labelledby': titleId, sx: { width: 420, maxWidth: 'calc(100% - 16px)' } },
      }}
    >
      <Box
        sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', px: 2, pt: 1 }}
      >
        <Typography id={titleId} variant="h2">
          {translate('notification.title')}
        </Typography>
        <ReadAllButton />
      </Box>
      <Loaded query={query}>
        {({ data }) => <NotificationRows notifications={data} none="notification.none" onOpen={onClose} />}
      </Loaded>
      <Box sx={{ p: 1, textAlign: 'center' }}>
        <Button component={LinkBase} to="/notifications" onClick={onClose}>
          {translate('notification.all')}
        </Button>
      </Box>
    </Popover>
  );
}
