import { Button } from '@mui/material';
import { lazy, Suspense, useState } from 'react';
import { BulkActionsToolbar, useListContext, useTranslate } from 'react-admin';
import { useSettings } from '../../system/settings/index.js';
import { ON_A_TELEPHONE } from '../../ui/toolbar.js';
import { fileOf } from './letterFiles.js';
import { useLettersLeave } from './useLettersLeave.js';

const HandOverDialog = lazy(() => import('./HandOverDialog.js'));

/** What can be done to the ticked letters: sent, printed, noted as handed over. */
export function LettersToolbar() {
  const translate = useTranslate();
  const { selectedIds, onUnselectItems } = useListContext();
  const { send } = useLettersLeave();
  const { data: settings } = useSettings();
  const [isHanding, setHanding] = useState(false);
  const ids = selectedIds.map(Number);
  const sendThem = async () => {
    if (await send(ids)) onUnselectItems();
  };
  return (
    <BulkActionsToolbar selectAllButton={false} {...{ sx: ON_A_TELEPHONE }}>
      {settings?.mailEnabled && (
        <Button size="small" onClick={() => void sendThem()}>
          {translate('letter.send')}
        </Button>
      )}
      <Button size="small" component="a" href={fileOf('print', ids)} download>
        {translate('letter.print')}
      </Button>
      <Button size="small" component="a" href={fileOf('zip', ids)} download>
        {translate('letter.zip')}
      </Button>
      <Button size="small" aria-haspopup="dialog" onClick={() => setHanding(true)}>
        {translate('letter.handOver')}
      </Button>
      <Suspense>
        {isHanding && <HandOverDialog ids={ids} onDone={onUnselectItems} onClose={() => setHanding(false)} />}
      </Suspense>
    </BulkActionsToolbar>
  );
}
