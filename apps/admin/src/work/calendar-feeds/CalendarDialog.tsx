import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import type { Schemas } from '@terril/api-types';
import { useId } from 'react';
import { useTranslate } from 'react-admin';
import { useApi } from '../../providers/useApi.js';
import { Loaded } from '../../ui/Loaded.js';
import { FEEDS_PATH, FeedAddress } from './FeedAddress.js';

/** The secret addresses of the reader, one for each calendar: made, replaced, revoked. */
export default function CalendarDialog({ onClose }: { onClose: () => void }) {
  const translate = useTranslate();
  const title = useId();
  const feeds = useApi<Schemas['CalendarFeedOut'][]>(FEEDS_PATH);
  return (
    <Dialog open fullWidth maxWidth="sm" onClose={onClose} aria-labelledby={title}>
      <DialogTitle id={title}>{translate('calendarFeed.title')}</DialogTitle>
      <DialogContent>
        <Typography variant="body2">{translate('calendarFeed.text')}</Typography>
        <Loaded query={feeds}>{(all) => all.map((feed) => <FeedAddress key={feed.kind} feed={feed} />)}</Loaded>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('ra.action.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
