import { Box, Button, Card, CardContent, Chip, Typography } from '@mui/material';
import { useState } from 'react';
import { Confirm, useCanAccess, useNotify, useRefresh, useTranslate } from 'react-admin';
import { request, sentenceOf } from '../../providers/http.js';
import { useFormat } from '../../ui/useFormat.js';
import { EmailFiles } from '../emails/index.js';
import { FileDialog } from './FileDialog.js';
import { partnerOf, type TrayMessage } from './tray.js';

/** One message, its text as it came, who may be behind it, and what can be made of it. */
export function TrayCard({ message }: { message: TrayMessage }) {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const { instant } = useFormat();
  const { canAccess } = useCanAccess({ resource: 'emails', action: 'create' });
  const [dialog, setDialog] = useState<'file' | 'dismiss'>();
  const [isWhole, setWhole] = useState(false);
  const { id, subject, body, receivedAt, direction, isAutomatic, userName, known, files } = message;
  const partner = partnerOf(message);
  const dismiss = async () => {
    try {
      await request('/mail-tray/dismiss', { method: 'POST', body: { ids: [id] } });
    } catch (error) {
      notify(sentenceOf(error), { type: 'error' });
    }
    setDialog(undefined);
    refresh();
  };
  const titleId = `tray-${id}`;
  return (
    <Card component="li" aria-labelledby={titleId} sx={{ mb: 2 }}>
      <CardContent>
        <Typography id={titleId} variant="h2" sx={{ overflowWrap: 'anywhere' }}>
          {subject || '–'}
        </Typography>
        <Typography variant="body2" color="text.secondary" sx={{ overflowWrap: 'anywhere' }}>
          {[
            partner && (partner.name ? `${partner.name} <${partner.address}>` : partner.address),
            direction === 'out' && translate('mailTray.copyOf', { name: userName ?? '–' }),
            instant(receivedAt),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Typography>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, my: 1 }}>
          <Chip size="small" label={translate(`mailTray.reason.${message.reason}`)} />
          {isAutomatic && <Chip size="small" label={translate('mailTray.automatic')} />}
          {known.map(({ organizationId, organizationName, contactId, contactName }) => (
            <Chip
              key={`${organizationId} ${contactId}`}
              size="small"
              variant="outlined"
              label={[contactName, organizationName].filter(Boolean).join(' · ')}
            />
          ))}
        </Box>
        <Typography
          variant="body2"
          sx={{
            whiteSpace: 'pre-line',
            overflowWrap: 'anywhere',
            ...(!isWhole && {
              display: '-webkit-box',
              WebkitLineClamp: 5,
              WebkitBoxOrient: 'vertical',
              overflow: 'hidden',
            }),
          }}
        >
          {body}
        </Typography>
        <EmailFiles path="/api/mail-tray/files" files={files} />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
          {canAccess && (
            <Button variant="contained" size="small" aria-haspopup="dialog" onClick={() => setDialog('file')}>
              {translate('mailTray.file')}
            </Button>
          )}
          <Button size="small" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
            {translate(isWhole ? 'mailTray.less' : 'mailTray.more')}
          </Button>
          {canAccess && (
            <Button size="small" color="inherit" aria-haspopup="dialog" onClick={() => setDialog('dismiss')}>
              {translate('mailTray.dismiss')}
            </Button>
          )}
        </Box>
      </CardContent>
      {dialog === 'file' && <FileDialog message={message} onClose={() => setDialog(undefined)} />}
      <Confirm
        isOpen={dialog === 'dismiss'}
        title={translate('mailTray.dismiss')}
        content={translate('mailTray.dismissText')}
        onConfirm={() => void dismiss()}
        onClose={() => setDialog(undefined)}
      />
    </Card>
  );
}
