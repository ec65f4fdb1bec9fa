import { Alert, Button } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  Form,
  PasswordInput,
  TextInput,
  email,
  minLength,
  required,
  useLocation,
  useTranslate,
  type HttpError,
} from 'react-admin';
import { queryString, request } from '../../providers/http.js';
import { Loaded } from '../../ui/Loaded.js';
import { EntrancePage } from './EntrancePage.js';

/** The first administrator, by the one-time link printed when the service starts on an empty database. */
export default function SetupPage() {
  const token = new URLSearchParams(useLocation().search).get('token') ?? '';
  const query = useQuery<boolean, Error>({
    queryKey: ['setup', token],
    queryFn: async ({ signal }) => {
      await request(`/auth/setup${queryString({ token })}`, { signal });
      return true;
    },
  });
  return (
    <EntrancePage title="setup.title">
      <Loaded query={query}>{() => <SetupForm token={token} />}</Loaded>
    </EntrancePage>
  );
}

function SetupForm({ token }: { token: string }) {
  const translate = useTranslate();
  const [error, setError] = useState<string>();

  const submit = async (values: object) => {
    setError(undefined);
    try {
      await request('/auth/setup', { method: 'POST', body: { token, ...values } });
      // The answer signed in already; a fresh start lets react-admin, which has seen nobody so far, see who it is.
      window.location.hash = '';
      window.location.reload();
    } catch (failure) {
      const { body, message } = failure as HttpError;
      if (body?.errors) return body.errors;
      setError(message);
    }
  };
  return (
    <Form onSubmit={submit}>
      <p>{translate('setup.text')}</p>
      {error && (
        <Alert severity="error" role="alert">
          {error}
        </Alert>
      )}
      <TextInput source="name" label="setup.name" autoComplete="name" validate={required()} />
      <TextInput
        source="email"
        type="email"
        label="auth.email"
        autoComplete="username"
        validate={[required(), email()]}
      />
      <PasswordInput
        source="password"
        label="auth.password"
        autoComplete="new-password"
        validate={[required(), minLength(12)]}
        helperText="resources.users.help.password"
      />
      <Button type="submit" variant="contained" fullWidth sx={{ mt: 1 }}>
        {translate('setup.create')}
      </Button>
    </Form>
  );
}
