import { Button } from '@mui/material';
import { PASSWORD_LENGTH } from '@terril/domain';
import { useState } from 'react';
import { minLength, PasswordInput, required, useNotify, useTranslate } from 'react-admin';
import { request } from '../../providers/http.js';
import { FormDialog } from '../../ui/FormDialog.js';

interface Passwords {
  currentPassword: string;
  password: string;
}

/** Opens the form to change one's own password. */
export default function PasswordButton() {
  const translate = useTranslate();
  const notify = useNotify();
  const [isOpen, setOpen] = useState(false);
  const change = async ({ currentPassword, password }: Passwords) => {
    await request('/auth/password', { method: 'POST', body: { currentPassword, password } });
    notify('preferences.passwordChanged', { type: 'success' });
  };
  return (
    <>
      <Button variant="outlined" onClick={() => setOpen(true)}>
        {translate('preferences.changePassword')}
      </Button>
      {isOpen && (
        <FormDialog<Passwords>
          title={translate('preferences.changePassword')}
          text={translate('preferences.otherSessions')}
          record={{}}
          maxWidth="xs"
          onSubmit={change}
          onClose={() => setOpen(false)}
        >
          <PasswordInput
            source="currentPassword"
            label="preferences.currentPassword"
            validate={required()}
            autoComplete="current-password"
          />
          <PasswordInput
            source="password"
            label="preferences.newPassword"
            helperText="resources.users.help.password"
            validate={[required(), minLength(PASSWORD_LENGTH.min)]}
            autoComplete="new-password"
          />
        </FormDialog>
      )}
    </>
  );
}
