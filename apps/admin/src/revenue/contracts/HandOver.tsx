import { Button } from '@mui/material';
import { lazy, Suspense, useState } from 'react';
import { Confirm, type HttpError, useCanAccess, useNotify, useRefresh, useTranslate } from 'react-admin';
import { request } from '../../providers/http.js';
import type { Contract } from './contract.js';

const HandOverDialog = lazy(() => import('./HandOverDialog.js'));

const useMayChange = () => useCanAccess({ resource: 'contracts', action: 'edit' }).canAccess;

/** Gives a contract that has begun to another organization from a day on. */
export function HandOver({ contract }: { contract: Contract }) {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const mayChange = useMayChange();
  if (!mayChange || contract.stage !== 'signed' || contract.state === 'upcoming') return null;
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {translate('contract.handOver.open')}
      </Button>
      <Suspense>{isOpen && <HandOverDialog contract={contract} onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}

/** Takes the last hand-over of a contract back, once it is confirmed. */
export function UndoHandOver({ contract: { id, version, reference } }: { contract: Contract }) {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const [isAsking, setAsking] = useState(false);
  if (!useMayChange()) return null;
  const undo = async () => {
    setAsking(false);
    try {
      await request(`/contracts/${id}/undo-hand-over`, { method: 'POST', body: { version } });
      notify('contract.handOver.undone', { type: 'success' });
      refresh();
    } catch (error) {
      notify((error as HttpError).message, { type: 'error', multiLine: true });
    }
  };
  return (
    <>
      <Button size="small" sx={{ ml: -0.5 }} onClick={() => setAsking(true)}>
        {translate('contract.handOver.undo')}
      </Button>
      <Confirm
        isOpen={isAsking}
        title={translate('contract.handOver.undo')}
        content={translate('contract.handOver.sure', { reference })}
        onConfirm={() => void undo()}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
