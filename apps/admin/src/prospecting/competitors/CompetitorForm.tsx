import { required, TextInput } from 'react-admin';
import { OrganizationInput } from '../../people/organizations/index.js';
import { FormGrid } from '../../ui/FormGrid.js';
import { RecordForm } from '../../ui/RecordForm.js';

export function CompetitorForm() {
  return (
    <RecordForm>
      <FormGrid>
        <TextInput source="name" validate={required()} />
        <OrganizationInput />
        <TextInput source="note" multiline />
      </FormGrid>
    </RecordForm>
  );
}
