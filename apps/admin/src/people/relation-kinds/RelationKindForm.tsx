import { TextInput, required } from 'react-admin';
import { FormGrid } from '../../ui/FormGrid.js';
import { RecordForm } from '../../ui/RecordForm.js';

export function RelationKindForm() {
  return (
    <RecordForm>
      <FormGrid>
        <TextInput source="name" validate={required()} helperText="resources.relation-kinds.help.name" />
        <TextInput source="reverseName" helperText="resources.relation-kinds.help.reverseName" />
      </FormGrid>
    </RecordForm>
  );
}
