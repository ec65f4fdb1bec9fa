import { Button } from '@mui/material';
import { type HttpError, useCanAccess, useNotify, useRefresh, useTranslate } from 'react-admin';
import { request } from '../../providers/http.js';
import { useSettings } from '../../system/settings/index.js';
import { bodyOf, type ChangeOutcome } from './change.js';
import type { PriceVersion, Subscription } from './subscription.js';

/** Takes back a price that is still to come: the one before goes on. */
export function CancelChange({ subscription, version }: { subscription: Subscription; version: PriceVersion }) {
  const { id, versions } = subscription;
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const { data: settings } = useSettings();
  const { canAccess } = useCanAccess({ resource: 'subscriptions', action: 'edit' });
  const isToCome = settings !== undefined && version.startsOn > settings.today;
  if (!canAccess || !isToCome || version.startsOn === versions[0]?.startsOn) return null;
  const cancel = async () => {
    try {
      const body = bodyOf('cancel', subscription.version, { when: 'on', on: version.startsOn });
      await request<ChangeOutcome>(`/subscriptions/${id}/changes`, { method: 'POST', body });
      notify('subscription.change.cancelled', { type: 'success' });
      refresh();
    } catch (error) {
      notify((error as HttpError).message, { type: 'error', multiLine: true });
    }
  };
  return (
    <Button size="small" sx={{ ml: 1 }} onClick={() => void cancel()}>
      {translate('subscription.change.cancel')}
    </Button>
  );
}
