import { MAIL_OBJECTION_KINDS } from '@terril/domain';
import { Create, DateInput, required, SelectInput, TextInput } from 'react-admin';
import { FormGrid } from '../../ui/FormGrid.js';
import { RecordForm } from '../../ui/RecordForm.js';
import { termChoices } from '../../ui/terms.js';

export default function MailObjectionCreate() {
  return (
    <Create redirect="list">
      <RecordForm defaultValues={{ kind: 'objected' }}>
        <FormGrid>
          <TextInput source="email" type="email" validate={required()} />
          <SelectInput
            source="kind"
            choices={termChoices('mailObjectionKind', MAIL_OBJECTION_KINDS)}
            validate={required()}
          />
          <TextInput source="origin" validate={required()} helperText="resources.mail-objections.help.origin" />
          <DateInput source="since" helperText="resources.mail-objections.help.since" />
        </FormGrid>
      </RecordForm>
    </Create>
  );
}
