import CloseIcon from '@mui/icons-material/Close';
import { IconButton, Paper, Snackbar } from '@mui/material';
import { useEffect, useState } from 'react';
import { useLocale, useTranslate } from 'react-admin';
import { followNotifications } from '../../providers/followNotifications.js';
import { NotificationLink } from './NotificationLink.js';
import { type Notification, useReading, useRefreshNotifications } from './useNotifications.js';

const SHOWN_MS = 8_000;

/** Says what this person was just told, in a corner and without taking the focus; the bell keeps it. */
export function LiveNotice() {
  const translate = useTranslate();
  const language = useLocale();
  const refresh = useRefreshNotifications();
  const { read } = useReading();
  const [notice, setNotice] = useState<Notification>();
  const close = () => setNotice(undefined);
  useEffect(() => followNotifications({ language, onTold: setNotice, onChanged: refresh }), [language, refresh]);
  return (
    // There before the words are: a screen reader tells of changes alone.
    <output>
      <Snackbar
        key={notice?.id}
        open={notice !== undefined}
        autoHideDuration={SHOWN_MS}
        onClose={(_event, reason) => reason !== 'clickaway' && close()}
        anchorOrigin={{ vertical: 'top', horizontal: 'right' }}
        sx={{ '&&': { top: 64 } }}
      >
        <Paper elevation={6} sx={{ display: 'flex', alignItems: 'center', gap: 1, p: 1, pl: 2, maxWidth: 420 }}>
          {notice && <NotificationLink notification={notice} onClick={() => (void read(notice.id), close())} />}
          <IconButton size="small" aria-label={translate('ra.action.close')} onClick={close}>
            <CloseIcon fontSize="small" />
          </IconButton>
        </Paper>
      </Snackbar>
    </output>
  );
}
