import type { Schemas } from '@terril/api-types';
import { Button } from '@mui/material';
import type { Invitation } from '@terril/domain';
import { useState } from 'react';
import { useCanAccess, useNotify, useRecordContext, useRedirect, useTranslate } from 'react-admin';
import { request, sentenceOf } from '../../providers/http.js';
import type { Activity } from './activity.js';

/** What has a day may be sent as an appointment, by an e-mail that is read over first; cancelled, it is called off so. */
export function InviteButton() {
  const record = useRecordContext<Activity>();
  const translate = useTranslate();
  const notify = useNotify();
  const redirect = useRedirect();
  const [isPending, setPending] = useState(false);
  const { canAccess } = useCanAccess({ resource: 'emails', action: 'create' });
  if (!record?.day || record.state === 'done' || !canAccess) return null;
  const kind: Invitation = record.state === 'cancelled' ? 'cancel' : 'request';
  const draft = async () => {
    setPending(true);
    try {
      const path = `/activities/${record.id}/invitation`;
      const { id } = await request<Schemas['EmailOut']>(path, { method: 'POST', body: { kind } });
      redirect('edit', 'emails', id);
    } catch (error) {
      notify(sentenceOf(error), { type: 'error', multiLine: true });
      setPending(false);
    }
  };
  return (
    <Button size="small" disabled={isPending} onClick={() => void draft()}>
      {translate(`activity.invite.${kind}`)}
    </Button>
  );
}
