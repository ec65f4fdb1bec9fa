import { Button } from '@mui/material';
import { lazy, Suspense, useState } from 'react';
import { useCanAccess, useTranslate } from 'react-admin';
import type { Opportunity } from './opportunity.js';

const ToContractDialog = lazy(() => import('./ToContractDialog.js'));

/** Makes the contract of an opportunity that is won by that, or was; nothing once it has one, or when it is lost. */
export function ToContract({ opportunity }: { opportunity: Opportunity }) {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const { canAccess } = useCanAccess({ resource: 'contracts', action: 'create' });
  if (!canAccess || opportunity.contractId !== null || opportunity.outcome === 'lost') return null;
  return (
    <>
      <Button size="small" variant="contained" onClick={() => setOpen(true)}>
        {translate('opportunity.contract.make')}
      </Button>
      <Suspense>{isOpen && <ToContractDialog opportunity={opportunity} onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
