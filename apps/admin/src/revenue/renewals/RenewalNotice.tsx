import { Button } from '@mui/material';
import { lazy, Suspense, useState } from 'react';
import { type HttpError, useCanAccess, useNotify, useRefresh, useTranslate } from 'react-admin';
import { request } from '../../providers/http.js';
import type { Renewal } from './renewal.js';

const NoticeDialog = lazy(() => import('./NoticeDialog.js'));

/** Notes the notice of a term, or forgets one noted by mistake. */
export function RenewalNotice({ renewal }: { renewal: Renewal }) {
  const { reference, noticeId } = renewal;
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const [isOpen, setOpen] = useState(false);
  const { canAccess } = useCanAccess({ resource: 'contracts', action: 'edit' });
  if (!canAccess) return null;
  const forget = async () => {
    try {
      await request(`/renewal-notices/${noticeId}`, { method: 'DELETE' });
      refresh();
    } catch (error) {
      notify((error as HttpError).message, { type: 'error' });
    }
  };
  const action = noticeId === null ? 'note' : 'forget';
  return (
    <>
      <Button
        size="small"
        aria-label={translate(`renewal.${action}Of`, { reference })}
        onClick={() => (noticeId === null ? setOpen(true) : void forget())}
      >
        {translate(`renewal.${action}`)}
      </Button>
      <Suspense>{isOpen && <NoticeDialog renewal={renewal} onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
