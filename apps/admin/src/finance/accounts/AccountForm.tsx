import { ACCOUNT_NATURES } from '@terril/domain';
import { BooleanInput, required, SelectInput, TextArrayInput, TextInput } from 'react-admin';
import { FormGrid } from '../../ui/FormGrid.js';
import { RecordForm } from '../../ui/RecordForm.js';
import { termChoices } from '../../ui/terms.js';
import { AccountInput } from './AccountInput.js';

export function AccountForm() {
  return (
    <RecordForm defaultValues={{ nature: 'cost', prefixes: [], archived: false }}>
      <FormGrid>
        <TextInput source="code" validate={required()} />
        <TextInput source="name" validate={required()} />
        <SelectInput
          source="nature"
          choices={termChoices('accountNature', ACCOUNT_NATURES)}
          validate={required()}
          helperText="resources.accounts.help.nature"
        />
        <AccountInput
          source="groupId"
          filter={{ archived: false }}
          label="resources.accounts.fields.groupId"
          helperText="resources.accounts.help.groupId"
        />
      </FormGrid>
      <TextArrayInput source="prefixes" helperText="resources.accounts.help.prefixes" />
      <BooleanInput source="archived" helperText="resources.accounts.help.archived" />
    </RecordForm>
  );
}
