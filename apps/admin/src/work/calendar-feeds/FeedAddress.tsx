import { Box, Button, TextField, Typography } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import type { Schemas } from '@terril/api-types';
import { useId, useState } from 'react';
import { useLocaleState, useNotify, useTranslate } from 'react-admin';
import { request, sentenceOf } from '../../providers/http.js';
import { useFormat } from '../../ui/useFormat.js';

export const FEEDS_PATH = '/calendar-feeds';

/** One calendar: whether it has an address, a new one shown once, and the end of it. */
export function FeedAddress({ feed: { kind, createdAt } }: { feed: Schemas['CalendarFeedOut'] }) {
  const translate = useTranslate();
  const notify = useNotify();
  const [locale] = useLocaleState();
  const { instant } = useFormat();
  const queryClient = useQueryClient();
  const [address, setAddress] = useState<string>();
  const title = useId();
  const change = async (work: () => Promise<string | undefined>) => {
    try {
      setAddress(await work());
      await queryClient.invalidateQueries({ queryKey: ['api', FEEDS_PATH] });
    } catch (error) {
      notify(sentenceOf(error), { type: 'error' });
    }
  };
  const make = async () => {
    const made = await request<Schemas['NewCalendarFeedOut']>(FEEDS_PATH, { method: 'POST', body: { kind } });
    return locale === 'en' ? `${made.address}?language=en` : made.address;
  };
  const revoke = async () => {
    await request(`${FEEDS_PATH}/${kind}`, { method: 'DELETE' });
    return undefined;
  };
  return (
    <Box component="section" aria-labelledby={title} sx={{ mt: 2 }}>
      <Typography variant="h3" id={title} sx={{ fontSize: '1rem', fontWeight: 600 }}>
        {translate(`calendarFeed.kinds.${kind}`)}
      </Typography>
      <Typography variant="body2" color="text.secondary">
        {createdAt ? translate('calendarFeed.since', { instant: instant(createdAt) }) : translate('calendarFeed.none')}
      </Typography>
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
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 0.5 }}>
        <Button size="small" variant="outlined" aria-describedby={title} onClick={() => void change(make)}>
          {translate(createdAt ? 'calendarFeed.replace' : 'calendarFeed.make')}
        </Button>
        {createdAt && (
          <Button size="small" color="error" aria-describedby={title} onClick={() => void change(revoke)}>
            {translate('calendarFeed.revoke')}
          </Button>
        )}
      </Box>
    </Box>
  );
}
