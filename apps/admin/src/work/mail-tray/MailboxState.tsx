import { Alert, Box, Button, Typography } from '@mui/material';
import type { Schemas } from '@terril/api-types';
import { useCanAccess, useNotify, useRefresh, useTranslate } from 'react-admin';
import { request, sentenceOf } from '../../providers/http.js';
import { useApi } from '../../providers/useApi.js';
import { useFormat } from '../../ui/useFormat.js';

/** A reading takes a moment: the page is read anew after it. */
const READING_MS = 2500;

/** When the mailbox was read last, why it could not be, and a button to read it now. */
export function MailboxState() {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const { instant } = useFormat();
  const { canAccess } = useCanAccess({ resource: 'emails', action: 'create' });
  const { data, refetch } = useApi<Schemas['MailboxOut']>('/mailbox');
  if (!data) return null;
  if (!data.enabled) return <Alert severity="info">{translate('mailTray.disabled')}</Alert>;
  const read = async () => {
    try {
      await request('/mailbox/read', { method: 'POST' });
      notify(translate('mailTray.reading'), { type: 'info' });
      setTimeout(() => {
        void refetch();
        refresh();
      }, READING_MS);
    } catch (error) {
      notify(sentenceOf(error), { type: 'error' });
    }
  };
  const { address, readAt, minutes, failure } = data;
  return (
    <Box sx={{ mt: 1 }}>
      {failure && (
        <Alert severity="error" sx={{ mb: 1 }}>
          {translate('mailTray.failure', { failure })}
        </Alert>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Typography variant="body2" color="text.secondary" sx={{ flex: 1, minWidth: '15rem' }}>
          {[
            readAt
              ? translate('mailTray.readAt', { instant: instant(readAt), smart_count: minutes })
              : translate('mailTray.neverRead'),
            address && translate('mailTray.address', { address }),
          ]
            .filter(Boolean)
            .join(' ')}
        </Typography>
        {canAccess && (
          <Button size="small" onClick={() => void read()}>
            {translate('mailTray.readNow')}
          </Button>
        )}
      </Box>
    </Box>
  );
}
