import { ROLES } from '@terril/domain';
import {
  BooleanInput,
  PasswordInput,
  SelectInput,
  TextInput,
  email,
  minLength,
  required,
  useRecordContext,
} from 'react-admin';
import { FormGrid } from '../../ui/FormGrid.js';
import { RecordForm } from '../../ui/RecordForm.js';
import { termChoices } from '../../ui/terms.js';

const SHORTEST_PASSWORD = 12;

/** Left empty on an existing account, the password stays as it is. */
export function UserForm() {
  const isNew = useRecordContext() === undefined;
  const rules = isNew ? [required(), minLength(SHORTEST_PASSWORD)] : minLength(SHORTEST_PASSWORD);
  return (
    <RecordForm defaultValues={{ role: 'staff', active: true }} canDelete={false}>
      <FormGrid>
        <TextInput source="name" validate={required()} autoComplete="off" />
        <TextInput source="email" type="email" validate={[required(), email()]} autoComplete="off" />
        <SelectInput source="role" choices={termChoices('role', ROLES)} validate={required()} />
        <PasswordInput
          source="password"
          validate={rules}
          autoComplete="new-password"
          helperText={isNew ? 'resources.users.help.password' : 'resources.users.help.newPassword'}
        />
        <BooleanInput source="active" helperText="resources.users.help.active" />
      </FormGrid>
    </RecordForm>
  );
}
