import { Button } from '@mui/material';
import { useState } from 'react';
import { Confirm, type HttpError, useCanAccess, useNotify, useRedirect, useTranslate } from 'react-admin';
import { request } from '../../providers/http.js';
import type { LedgerImport } from './ledger-import.js';

/** Forgets a file, once asked about: the actual amounts of a confirmed one are not known any more. */
export function ForgetButton({ found: { id, state } }: { found: LedgerImport }) {
  const translate = useTranslate();
  const notify = useNotify();
  const redirect = useRedirect();
  const [isAsked, setAsked] = useState(false);
  const { canAccess } = useCanAccess({ resource: 'ledger-imports', action: 'delete' });
  if (!canAccess) return null;
  const forget = async () => {
    try {
      await request(`/ledger-imports/${id}`, { method: 'DELETE' });
      redirect('list', 'ledger-imports');
    } catch (error) {
      notify((error as HttpError).message, { type: 'error' });
    }
  };
  return (
    <>
      <Button size="small" onClick={() => setAsked(true)}>
        {translate('ledger.forget')}
      </Button>
      <Confirm
        isOpen={isAsked}
        title="ledger.forget"
        content={state === 'confirmed' ? 'ledger.forgetConfirmed' : 'ledger.forgetRead'}
        onConfirm={() => void forget()}
        onClose={() => setAsked(false)}
      />
    </>
  );
}
