import { Button } from '@mui/material';
import { lazy, Suspense, useState } from 'react';
import { BulkActionsToolbar, useListContext, useTranslate } from 'react-admin';
import { ON_A_TELEPHONE } from '../../ui/toolbar.js';

const PrepareDialog = lazy(() => import('./PrepareDialog.js'));

/** Prepares the notices of the ticked contracts. */
export function RenewalsToolbar() {
  const translate = useTranslate();
  const { selectedIds, onUnselectItems } = useListContext();
  const [contractIds, setContractIds] = useState<number[]>();
  const close = () => {
    setContractIds(undefined);
    onUnselectItems();
  };
  return (
    <BulkActionsToolbar selectAllButton={false} {...{ sx: ON_A_TELEPHONE }}>
      <Button size="small" aria-haspopup="dialog" onClick={() => setContractIds(selectedIds.map(Number))}>
        {translate('notice.prepare')}
      </Button>
      <Suspense>{contractIds && <PrepareDialog contractIds={contractIds} onClose={close} />}</Suspense>
    </BulkActionsToolbar>
  );
}
