import { SUBSIDY_STATUSES } from '@terril/domain';
import { DateInput, required, SelectInput, TextInput } from 'react-admin';
import { OrganizationInput } from '../../people/organizations/index.js';
import { DecimalInput } from '../../ui/DecimalInput.js';
import { FormGrid } from '../../ui/FormGrid.js';
import { RecordForm } from '../../ui/RecordForm.js';
import { termChoices } from '../../ui/terms.js';

export function SubsidyForm() {
  return (
    <RecordForm defaultValues={{ status: 'asked' }}>
      <FormGrid title="resources.subsidies.groups.subsidy">
        <TextInput source="title" validate={required()} />
        <TextInput source="funder" validate={required()} />
        <OrganizationInput />
        <SelectInput
          source="status"
          choices={termChoices('subsidyStatus', SUBSIDY_STATUSES)}
          validate={required()}
          helperText="resources.subsidies.help.status"
        />
        <DecimalInput source="amount" validate={required()} helperText="resources.subsidies.help.amount" />
      </FormGrid>
      <FormGrid title="resources.subsidies.groups.convention">
        <TextInput source="reference" />
        <DateInput source="signedOn" />
        <DateInput source="startsOn" validate={required()} />
        <DateInput source="endsOn" validate={required()} />
      </FormGrid>
      <TextInput source="note" multiline minRows={2} />
    </RecordForm>
  );
}
