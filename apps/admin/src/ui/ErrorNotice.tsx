import { Alert, Button } from '@mui/material';
import { useTranslate } from 'react-admin';

/** What went wrong in the words of the API, and a way to try again. */
export function ErrorNotice({ error, retry }: { error: Error; retry?: () => void }) {
  const translate = useTranslate();
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
      {error.message || translate('ra.notification.http_error')}
    </Alert>
  );
}
