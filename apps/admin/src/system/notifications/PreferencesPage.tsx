import { Alert, Box, Card, CardContent, MenuItem, TextField, Typography } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import type { Schemas } from '@terril/api-types';
import { useState } from 'react';
import { type HttpError, Title, useNotify, useTranslate } from 'react-admin';
import { request } from '../../providers/http.js';
import { useApi } from '../../providers/useApi.js';
import { Loaded } from '../../ui/Loaded.js';
import { PasswordButton } from '../auth/index.js';
import { PlacesTable } from './PlacesTable.js';

type Preferences = Schemas['PreferencesOut'];
type Places = Schemas['NotificationPlacesOut'];
const PATH = '/preferences';

/** Where this person wants to be told of what: each choice is saved as it is made. */
export default function PreferencesPage() {
  const query = useApi<Preferences>(PATH);
  return (
    <>
      <Title title="preferences.title" />
      <Card sx={{ mt: 2 }}>
        <Loaded query={query}>{(preferences) => <Choices kept={preferences} />}</Loaded>
      </Card>
    </>
  );
}

function Choices({ kept }: { kept: Preferences }) {
  const translate = useTranslate();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const [preferences, show] = useState(kept);
  const { email, language, kinds, mailEnabled } = preferences;
  /** Shown as chosen at once, and as it was when it is refused. */
  const save = async (changes: Partial<Pick<Preferences, 'language'>>, changed?: Places) => {
    show({ ...preferences, ...changes, kinds: kinds.map((each) => (each.kind === changed?.kind ? changed : each)) });
    try {
      const body = { ...changes, ...(changed && { kinds: [changed] }) };
      const saved = await request<Preferences>(PATH, { method: 'PATCH', body });
      show(saved);
      queryClient.setQueryData(['api', PATH], saved);
      notify('preferences.saved');
    } catch (error) {
      show(preferences);
      notify((error as HttpError).message, { type: 'error' });
    }
  };
  return (
    <CardContent>
      <Typography variant="h2">{translate('notification.title')}</Typography>
      <PlacesTable kinds={kinds} onChange={(changed) => void save({}, changed)} />
      <Typography color="text.secondary" sx={{ my: 2 }}>
        {translate('preferences.digest', { email })}
      </Typography>
      {!mailEnabled && (
        <Alert severity="info" sx={{ my: 2 }}>
          {translate('preferences.noServer')}
        </Alert>
      )}
      <TextField
        select
        fullWidth={false}
        size="small"
        label={translate('preferences.language')}
        value={language}
        onChange={({ target }) => void save({ language: target.value as Preferences['language'] })}
        sx={{ minWidth: 220 }}
      >
        <MenuItem value="fr" lang="fr">
          Français
        </MenuItem>
        <MenuItem value="en" lang="en">
          English
        </MenuItem>
      </TextField>
      <Box sx={{ mt: 3 }}>
        <PasswordButton />
      </Box>
    </CardContent>
  );
}
