import { Alert, Button } from '@mui/material';
import { useState } from 'react';
import { Form, PasswordInput, TextInput, required, useLogin, useTranslate, type HttpError } from 'react-admin';
import { ConnectionBanner } from '../../ui/ConnectionBanner.js';
import { EntrancePage } from './EntrancePage.js';
import { useDemoLogin } from './useDemoLogin.js';

/** Signing in. The demonstration gives its login on this page; the real service never does. */
export default function LoginPage() {
  const translate = useTranslate();
  const login = useLogin();
  const demo = useDemoLogin();
  const [error, setError] = useState<string>();
  const [isSending, setSending] = useState(false);

  const submit = async (values: object) => {
    setError(undefined);
    setSending(true);
    await login(values).catch((failure: HttpError) => setError(failure.message));
    setSending(false);
  };
  return (
    <EntrancePage title="auth.signIn">
      <ConnectionBanner />
      <Form onSubmit={submit} key={demo?.email} defaultValues={demo}>
        {demo && (
          <Alert severity="info" role="note">
            {translate('auth.demo', { ...demo })}
          </Alert>
        )}
        {error && (
          <Alert severity="error" role="alert" sx={{ mt: 1 }}>
            {error}
          </Alert>
        )}
        <TextInput
          source="email"
          type="email"
          label="auth.email"
          autoComplete="username"
          validate={required()}
          helperText={false}
        />
        <PasswordInput
          source="password"
          label="auth.password"
          autoComplete="current-password"
          validate={required()}
          helperText={false}
        />
        <Button type="submit" variant="contained" fullWidth disabled={isSending} sx={{ mt: 2 }}>
          {translate('auth.enter')}
        </Button>
      </Form>
    </EntrancePage>
  );
}
