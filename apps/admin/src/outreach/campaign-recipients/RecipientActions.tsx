import { Button } from '@mui/material';
import { lazy, Suspense, useState } from 'react';
import { useCanAccess, useNotify, useRefresh, useTranslate } from 'react-admin';
import { request, sentenceOf } from '../../providers/http.js';
import type { Recipient } from './recipient.js';

const BounceDialog = lazy(() => import('./BounceDialog.js'));

/** What a person notes of an e-mail that left: it was answered, or came back. */
export function RecipientActions({ recipient: { id, state, bouncedAt, answeredOn } }: { recipient: Recipient }) {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const [isOpen, setOpen] = useState(false);
  const { canAccess } = useCanAccess({ resource: 'campaign-recipients', action: 'edit' });
  if (!canAccess || state !== 'sent') return null;
  const answered = async () => {
    try {
      const body = answeredOn === null ? {} : { answeredOn: null };
      await request(`/campaign-recipients/${id}/answered`, { method: 'POST', body });
      refresh();
    } catch (error) {
      notify(sentenceOf(error), { type: 'error' });
    }
  };
  return (
    <>
      <Button size="small" onClick={() => void answered()}>
        {translate(answeredOn === null ? 'campaigns.hasAnswered' : 'campaigns.hasNotAnswered')}
      </Button>
      {bouncedAt === null && (
        <Button size="small" aria-haspopup="dialog" onClick={() => setOpen(true)}>
          {translate('campaigns.hasBounced')}
        </Button>
      )}
      <Suspense>{isOpen && <BounceDialog recipientId={id} onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
