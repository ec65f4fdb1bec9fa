import { Alert, Button } from '@mui/material';
import type { Schemas } from '@terril/api-types';
import { type HttpError, useTranslate } from 'react-admin';
import { RecordLink } from './RecordLink.js';

/** What went wrong in the words of the API, with a link to what was made already, and a way to try again. */
export function ErrorNotice({ error, retry }: { error: Error; retry?: () => void }) {
  const translate = useTranslate();
  const { made } = ((error as HttpError).body ?? {}) as Schemas['ErrorOut'];
  return (
    <Alert
      severity="error"
      sx={{ m: 2 }}
      action={
        retry && (
          <Button color="inherit" onClick={retry}>
            {translate('state.retry')}
          </Button>
        )
      }
    >
      {error.message || translate('ra.notification.http_error')}{' '}
      {made && (
        <RecordLink resource={made.type} id={made.id}>
          {translate('ra.action.show')}
        </RecordLink>
      )}
    </Alert>
  );
}
