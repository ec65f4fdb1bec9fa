import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useNotify } from 'react-admin';
import type { LedgerImport } from './ledger-import.js';

/** Once an import that is being confirmed counts, says so, and has what the screens know of the budget read anew. */
export function useToldOnceConfirmed(state: LedgerImport['state']): void {
  const notify = useNotify();
  const client = useQueryClient();
  const before = useRef(state);
  useEffect(() => {
    const isNew = before.current === 'confirming' && state === 'confirmed';
    before.current = state;
    if (!isNew) return;
    notify('ledger.confirmed', { type: 'success' });
    void client.invalidateQueries();
  }, [state, notify, client]);
}
