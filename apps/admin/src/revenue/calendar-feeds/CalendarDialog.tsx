import { Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField, Typography } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import type { Schemas } from '@terril/api-types';
import { useId, useState } from 'react';
import { useLocaleState, useNotify, useTranslate } from 'react-admin';
import { request, sentenceOf } from '../../providers/http.js';
import { useApi } from '../../providers/useApi.js';
import { Loaded } from '../../ui/Loaded.js';
import { useFormat } from '../../ui/useFormat.js';

const PATH = '/calendar-feed';

/** Makes the reader's secret address, shown once, or revokes it. */
export default function CalendarDialog({ onClose }: { onClose: () => void }) {
  const translate = useTranslate();
  const notify = useNotify();
  const title = useId();
  const [locale] = useLocaleState();
  const { instant } = useFormat();
  const queryClient = useQueryClient();
  const feed = useApi<Schemas['CalendarFeedOut']>(PATH);
  const [address, setAddress] = useState<string>();
  const change = async (work: () => Promise<string | undefined>) => {
    try {
      setAddress(await work());
      await queryClient.invalidateQueries({ queryKey: ['api', PATH] });
    } catch (error) {
      notify(sentenceOf(error), { type: 'error' });
    }
  };
  const make = async () => {
    const made = await request<Schemas['NewCalendarFeedOut']>(PATH, { method: 'POST' });
    return locale === 'en' ? `${made.address}?language=en` : made.address;
  };
  const revoke = async () => {
    await request(PATH, { method: 'DELETE' });
    return undefined;
  };
  return (
    <Dialog open fullWidth maxWidth="sm" onClose={onClose} aria-labelledby={title}>
      <DialogTitle id={title}>{translate('calendarFeed.title')}</DialogTitle>
      <DialogContent>
        <Typography variant="body2" sx={{ mb: 2 }}>
          {translate('calendarFeed.text')}
        </Typography>
        <Loaded query={feed}>
          {({ createdAt }) => (
            <Typography variant="body2" sx={{ mb: 2 }}>
              {createdAt
                ? translate('calendarFeed.since', { instant: instant(createdAt) })
                : translate('calendarFeed.none')}
            </Typography>
          )}
        </Loaded>
        {address && (
          <TextField
            label={translate('calendarFeed.address')}
            value={address}
            helperText={translate('calendarFeed.once')}
            fullWidth
            onFocus={({ target }) => target.select()}
            slotProps={{ input: { readOnly: true } }}
          />
        )}
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap', gap: 1 }}>
        <Button onClick={onClose}>{translate('ra.action.close')}</Button>
        {feed.data?.createdAt && (
          <Button color="error" onClick={() => void change(revoke)}>
            {translate('calendarFeed.revoke')}
          </Button>
        )}
        <Button variant="contained" onClick={() => void change(make)}>
          {translate(feed.data?.createdAt ? 'calendarFeed.replace' : 'calendarFeed.make')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
