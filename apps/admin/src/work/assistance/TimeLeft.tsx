import { Typography } from '@mui/material';
import { spokenMinutes } from '@terril/domain';
import { useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { useApi } from '../../providers/useApi.js';
import type { AccountDetail } from './account.js';

/** In the form of an activity: what the chosen organization has left of assistance; nothing for one without credits. */
export function TimeLeft() {
  const organizationId = useWatch({ name: 'organizationId' }) as number | null | undefined;
  const translate = useTranslate();
  const { data: account } = useApi<AccountDetail>(
    organizationId ? `/assistance-accounts/${organizationId}` : undefined,
  );
  if (!organizationId || account?.id !== organizationId || account.periods.length === 0) return null;
  return (
    <Typography variant="body2" color="text.secondary" component="output" sx={{ display: 'block', mb: 2 }}>
      {translate('assistance.left', { time: spokenMinutes(account.remaining) })}
    </Typography>
  );
}
