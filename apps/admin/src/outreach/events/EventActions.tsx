import { Button } from '@mui/material';
import type { Schemas } from '@terril/api-types';
import { lazy, Suspense, useState } from 'react';
import { useCanAccess, useNotify, useRecordContext, useRedirect, useTranslate } from 'react-admin';
import { request, sentenceOf } from '../../providers/http.js';
import { BornOpportunityDialog } from '../campaigns/index.js';
import type { TerrilEvent } from './event.js';

const InviteDialog = lazy(() => import('./InviteDialog.js'));
const WalkInDialog = lazy(() => import('./WalkInDialog.js'));

const DIALOGS = { invite: InviteDialog, walkIn: WalkInDialog, opportunity: BornOpportunityDialog };

/** What is done at an event, and before it. */
export function EventActions() {
  const event = useRecordContext<TerrilEvent>();
  const translate = useTranslate();
  const notify = useNotify();
  const redirect = useRedirect();
  const [asked, setAsked] = useState<keyof typeof DIALOGS>();
  const { canAccess } = useCanAccess({ resource: 'events', action: 'edit' });
  if (!event || !canAccess) return null;
  const write = async () => {
    try {
      const path = `/events/${event.id}/invitations`;
      const { campaignIds } = await request<Schemas['InvitationsOut']>(path, { method: 'POST' });
      redirect('show', 'campaigns', campaignIds[0]);
      if (campaignIds.length > 1) notify('events.severalDrafts', { type: 'info' });
    } catch (error) {
      notify(sentenceOf(error), { type: 'error' });
    }
  };
  const Dialog = asked && DIALOGS[asked];
  return (
    <>
      {(Object.keys(DIALOGS) as (keyof typeof DIALOGS)[]).map((name) => (
        <Button key={name} size="small" aria-haspopup="dialog" onClick={() => setAsked(name)}>
          {translate(`events.${name}`)}
        </Button>
      ))}
      {event.results.invited > 0 && (
        <Button size="small" onClick={() => void write()}>
          {translate('events.writeInvitations')}
        </Button>
      )}
      <Suspense>{Dialog && <Dialog of={`/events/${event.id}`} onClose={() => setAsked(undefined)} />}</Suspense>
    </>
  );
}
