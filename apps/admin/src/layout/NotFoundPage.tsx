import { Alert, Button } from '@mui/material';
import { Title, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';

/** An address that leads nowhere, and the way home. */
export function NotFoundPage() {
  const translate = useTranslate();
  return (
    <>
      <Title title="state.notFound" />
      <Alert
        severity="info"
        sx={{ mt: 2 }}
        action={
          <Button color="inherit" component={Link} to="/">
            {translate('menu.home')}
          </Button>
        }
      >
        {translate('state.notFoundText')}
      </Alert>
    </>
  );
}
