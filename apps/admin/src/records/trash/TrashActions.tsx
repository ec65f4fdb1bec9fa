import { Button } from '@mui/material';
import { useState } from 'react';
import { Confirm, useCanAccess, useNotify, useRefresh, useTranslate, type HttpError } from 'react-admin';
import { request } from '../../providers/http.js';
import type { TrashItem } from './trash-item.js';

/** Puts the item back, or forgets it for good: each for whoever may. A refusal is told in the API's words. */
export function TrashActions({ item: { id, label } }: { item: TrashItem }) {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const { canAccess: canRestore } = useCanAccess({ resource: 'trash', action: 'edit' });
  const { canAccess: canEmpty } = useCanAccess({ resource: 'settings', action: 'edit' });
  const [isAsking, setAsking] = useState(false);
  const [isBusy, setBusy] = useState(false);

  const send = async (path: string, method: 'POST' | 'DELETE', done: string) => {
    setBusy(true);
    setAsking(false);
    try {
      const answer = await request<{ left?: string[] } | undefined>(path, { method });
      const text = [translate(done, { label }), ...(answer?.left ?? [])].join(' ');
      notify(text, { type: 'success', multiLine: true });
      refresh();
    } catch (error) {
      notify((error as HttpError).message, { type: 'error', multiLine: true });
    } finally {
      setBusy(false);
    }
  };

  return (
    <>
      {canRestore && (
        <Button
          size="small"
          disabled={isBusy}
          aria-label={translate('trash.restoreOne', { label })}
          onClick={() => void send(`/trash/${id}/restore`, 'POST', 'trash.restored')}
        >
          {translate('trash.restore')}
        </Button>
      )}
      {canEmpty && (
        <Button
          size="small"
          color="error"
          disabled={isBusy}
          aria-label={translate('trash.forgetOne', { label })}
          onClick={() => setAsking(true)}
        >
          {translate('trash.forget')}
        </Button>
      )}
      <Confirm
        isOpen={isAsking}
        title={translate('trash.forgetOne', { label })}
        content="trash.forgetNote"
        onConfirm={() => void send(`/trash/${id}`, 'DELETE', 'trash.forgotten')}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
