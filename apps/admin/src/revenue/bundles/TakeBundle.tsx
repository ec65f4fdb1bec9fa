import { Button } from '@mui/material';
import { lazy, Suspense, useState } from 'react';
import { useCanAccess, useRecordContext, useTranslate } from 'react-admin';

const TakeBundleDialog = lazy(() => import('./TakeBundleDialog.js'));

/** Subscribes the contract of the page to all the services of a bundle. */
export function TakeBundle() {
  const contract = useRecordContext();
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const { canAccess } = useCanAccess({ resource: 'subscriptions', action: 'create' });
  if (!canAccess || !contract) return null;
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {translate('bundle.take')}
      </Button>
      <Suspense>
        {isOpen && <TakeBundleDialog contractId={Number(contract.id)} onClose={() => setOpen(false)} />}
      </Suspense>
    </>
  );
}
