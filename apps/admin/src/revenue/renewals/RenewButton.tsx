import { Button } from '@mui/material';
import type { Schemas } from '@terril/api-types';
import { lazy, Suspense, useState } from 'react';
import { useCanAccess, useRecordContext, useTranslate } from 'react-admin';

const RenewDialog = lazy(() => import('./RenewDialog.js'));

/** Renews a signed contract of fixed term; nothing for any other. */
export function RenewButton() {
  const contract = useRecordContext<Schemas['ContractOut']>();
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const { canAccess } = useCanAccess({ resource: 'contracts', action: 'edit' });
  if (!contract || !canAccess || contract.stage !== 'signed' || contract.endsOn === null) return null;
  return (
    <>
      <Button size="small" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {translate('fixedRenewal.action')}
      </Button>
      <Suspense>
        {isOpen && <RenewDialog contract={{ ...contract, endsOn: contract.endsOn }} onClose={() => setOpen(false)} />}
      </Suspense>
    </>
  );
}
