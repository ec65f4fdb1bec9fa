import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { useId } from 'react';
import { useTranslate } from 'react-admin';
import { useSettings } from '../../system/settings/index.js';
import { fileOf, useLettersLeave } from '../letters/index.js';
import type { Prepared } from './renewal.js';

/** What was prepared: those that can be e-mailed apart from those to print, and those left aside with the reason. */
export function PreparedNotices({ prepared, held, onClose }: Prepared & { onClose: () => void }) {
  const translate = useTranslate();
  const title = useId();
  const { data: settings } = useSettings();
  const { send } = useLettersLeave();
  const mailed = settings?.mailEnabled ? prepared.filter(({ email }) => email !== null) : [];
  const printed = prepared.filter((one) => !mailed.includes(one));
  const idsOf = (some: Prepared['prepared']) => some.map(({ letterId }) => letterId);
  const sendThem = async () => {
    if (await send(idsOf(mailed))) onClose();
  };
  const count = prepared.length;
  return (
    <Dialog open fullWidth maxWidth="sm" onClose={onClose} aria-labelledby={title}>
      <DialogTitle id={title}>
        {count > 0 ? translate('notice.made', { smart_count: count }) : translate('notice.none')}
      </DialogTitle>
      <DialogContent>
        {settings && !settings.mailEnabled && count > 0 && (
          <Alert severity="info">{translate('letter.noServer')}</Alert>
        )}
        <Some title="notice.byEmail" lines={mailed.map((one) => `${nameOf(one)} · ${one.email}`)} />
        <Some title={settings?.mailEnabled ? 'notice.toPrint' : 'letter.print'} lines={printed.map(nameOf)} />
        <Some
          title="notice.held"
          lines={held.map(({ reference, message }) => [reference, message].filter(Boolean).join(' · '))}
        />
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap', gap: 1 }}>
        <Button onClick={onClose}>{translate('ra.action.close')}</Button>
        {printed.length > 0 && (
          <Button component="a" href={fileOf('print', idsOf(printed))} download>
            {translate('letter.printMany', { smart_count: printed.length })}
          </Button>
        )}
        {mailed.length > 0 && (
          <Button variant="contained" onClick={() => void sendThem()}>
            {translate('letter.sendMany', { smart_count: mailed.length })}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}

const nameOf = ({ reference, organizationName }: Prepared['prepared'][number]) => `${reference} · ${organizationName}`;

function Some({ title, lines }: { title: string; lines: string[] }) {
  const translate = useTranslate();
  if (lines.length === 0) return null;
  return (
    <>
      <Typography variant="h3" sx={{ mt: 2 }}>
        {translate(title)}
      </Typography>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
