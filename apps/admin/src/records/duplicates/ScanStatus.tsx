import { Alert, Button, LinearProgress } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useCanAccess, useNotify, useRefresh, useTranslate } from 'react-admin';
import { request } from '../../providers/http.js';
import { useFormat } from '../../ui/useFormat.js';
import type { DuplicateScan } from './duplicate.js';

const POLL = 1_500;

/** When the base was last compared, and the button that compares it again; the list is read anew when that is done. */
export function ScanStatus() {
  const translate = useTranslate();
  const refresh = useRefresh();
  const { canAccess } = useCanAccess({ resource: 'duplicates', action: 'edit' });
  const { instant } = useFormat();
  const { data: scan, refetch } = useQuery({
    queryKey: ['duplicate-scan'],
    queryFn: () => request<DuplicateScan>('/duplicates/scan'),
    refetchInterval: (query) => (query.state.data?.isRunning ? POLL : false),
  });
  const start = useStart(refetch);
  const finishedAt = scan?.finishedAt;
  const shown = useRef(finishedAt);
  useEffect(() => {
    if (shown.current !== undefined && shown.current !== finishedAt) refresh();
    shown.current = finishedAt;
  }, [finishedAt, refresh]);
  if (!scan) return null;
  return (
    <Alert
      severity={scan.hasFailed ? 'warning' : 'info'}
      sx={{ m: 2 }}
      action={
        canAccess && (
          <Button color="inherit" disabled={scan.isRunning} onClick={() => void start()}>
            {translate(finishedAt ? 'duplicate.scanAgain' : 'duplicate.scan')}
          </Button>
        )
      }
    >
      {finishedAt
        ? translate('duplicate.scanned', { at: instant(finishedAt), smart_count: scan.pairs ?? 0 })
        : translate('duplicate.neverScanned')}{' '}
      {scan.hasFailed && translate('duplicate.scanFailed')}
      {scan.isRunning && <LinearProgress aria-label={translate('duplicate.scanning')} sx={{ mt: 1 }} />}
    </Alert>
  );
}

function useStart(refetch: () => Promise<unknown>): () => Promise<void> {
  const notify = useNotify();
  return async () => {
    try {
      await request('/duplicates/scan', { method: 'POST' });
    } catch (error) {
      notify((error as Error).message, { type: 'error', multiLine: true });
    }
    await refetch();
  };
}
