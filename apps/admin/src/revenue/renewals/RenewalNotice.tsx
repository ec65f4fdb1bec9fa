import { Button } from '@mui/material';
import { lazy, Suspense, useState } from 'react';
import { type HttpError, useCanAccess, useNotify, useRefresh, useTranslate } from 'react-admin';
import { request } from '../../providers/http.js';
import { LetterLink } from '../letters/index.js';
import type { Renewal } from './renewal.js';

const FORGETTABLE: string[] = ['to_send', 'failed', 'handed_over'];

const NoticeDialog = lazy(() => import('./NoticeDialog.js'));

/** The letter of a notice, where it stands; nothing while none is prepared. */
export function NoticeLetter({ renewal: { letterId, letterState, reference } }: { renewal: Renewal }) {
  if (letterId === null || letterState === null) return null;
  return <LetterLink id={letterId} state={letterState} subject={reference} />;
}

/** Notes the notice of a term, or forgets one noted by mistake. */
export function RenewalNotice({ renewal }: { renewal: Renewal }) {
  const { reference, noticeId, sentOn, letterState } = renewal;
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const [isOpen, setOpen] = useState(false);
  const { canAccess } = useCanAccess({ resource: 'contracts', action: 'edit' });
  // The proof of an e-mail that left is kept.
  if (!canAccess || (letterState !== null && !FORGETTABLE.includes(letterState))) return null;
  const forget = async () => {
    try {
      await request(`/renewal-notices/${noticeId}`, { method: 'DELETE' });
      refresh();
    } catch (error) {
      notify((error as HttpError).message, { type: 'error' });
    }
  };
  // One that is prepared may still be noted as sent another way.
  const action = sentOn === null ? 'note' : 'forget';
  return (
    <>
      <Button
        size="small"
        aria-label={translate(`renewal.${action}Of`, { reference })}
        onClick={() => (sentOn === null ? setOpen(true) : void forget())}
      >
        {translate(`renewal.${action}`)}
      </Button>
      <Suspense>{isOpen && <NoticeDialog renewal={renewal} onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
