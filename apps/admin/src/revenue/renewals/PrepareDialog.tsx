import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { useId, useState } from 'react';
import { useRefresh, useTranslate } from 'react-admin';
import { request } from '../../providers/http.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { LetterPreview } from '../letters/index.js';
import { PreparedNotices } from './PreparedNotices.js';
import type { Prepared } from './renewal.js';

/** Shows the first of the notices to prepare, prepares them, then says how each can leave. */
export default function PrepareDialog({ contractIds, onClose }: { contractIds: number[]; onClose: () => void }) {
  const translate = useTranslate();
  const refresh = useRefresh();
  const title = useId();
  const [prepared, setPrepared] = useState<Prepared>();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const [first] = contractIds;
  const prepare = async () => {
    setBusy(true);
    setError(undefined);
    try {
      setPrepared(await request<Prepared>('/renewal-notices/prepare', { method: 'POST', body: { contractIds } }));
      refresh();
    } catch (refused) {
      setError(refused);
    }
    setBusy(false);
  };
  if (prepared) return <PreparedNotices {...prepared} onClose={onClose} />;
  return (
    <Dialog open fullWidth maxWidth="md" onClose={onClose} aria-labelledby={title}>
      <DialogTitle id={title}>{translate('notice.prepareMany', { smart_count: contractIds.length })}</DialogTitle>
      <DialogContent>
        {error instanceof Error && <ErrorNotice error={error} />}
        <Typography variant="body2" sx={{ mb: 2 }}>
          {translate('notice.intro')}
        </Typography>
        {first !== undefined && <LetterPreview kind="renewal_notice" recordId={first} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
        <Button variant="contained" loading={isBusy} onClick={() => void prepare()}>
          {translate('notice.prepare')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
