import { Alert, Button } from '@mui/material';
import { useState } from 'react';
import { useCloseNotification, useNotify, useRefresh, useTranslate, type HttpError } from 'react-admin';

/** Long enough to read and decide; the notice stays while it has the focus. */
const SHOWN_MS = 15_000;

interface UndoNoticeProps {
  /** What was done. */
  text: string;
  /** Undoes it, and says so. @throws HttpError whose message says why it could not */
  undo: () => Promise<string>;
  /** Whether the next key is for what was changed, not for the notice. */
  keepsFocus?: boolean;
}

/** Tells what was done, with a button that undoes it. */
export function useUndoNotice(): (notice: UndoNoticeProps) => void {
  const notify = useNotify();
  return (notice) => notify(<UndoNotice {...notice} />, { autoHideDuration: SHOWN_MS });
}

function UndoNotice({ text, undo, keepsFocus = false }: UndoNoticeProps) {
  const close = useCloseNotification();
  const notify = useNotify();
  const refresh = useRefresh();
  const translate = useTranslate();
  const [isBusy, setBusy] = useState(false);
  const onUndo = async () => {
    setBusy(true);
    try {
      notify(await undo(), { type: 'success', multiLine: true });
      refresh();
    } catch (error) {
      notify((error as HttpError).message, { type: 'error', multiLine: true });
    } finally {
      close();
    }
  };
  return (
    <Alert
      severity="success"
      variant="filled"
      sx={{ bgcolor: '#1b5e20' }}
      action={
        // What was focused is gone with the record: the next key is for the notice.
        <Button
          ref={keepsFocus ? undefined : focus}
          color="inherit"
          size="small"
          disabled={isBusy}
          onClick={() => void onUndo()}
        >
          {translate('ra.action.undo')}
        </Button>
      }
    >
      {text}
    </Alert>
  );
}

const focus = (button: HTMLButtonElement | null) => button?.focus();
