import { NumberInput, required, TextInput } from 'react-admin';
import { FormGrid } from '../../ui/FormGrid.js';
import { RecordForm } from '../../ui/RecordForm.js';

export function CollegeForm() {
  return (
    <RecordForm defaultValues={{ position: 100 }}>
      <FormGrid>
        <TextInput source="name" validate={required()} />
        <NumberInput source="position" min={0} />
        <TextInput source="description" multiline />
      </FormGrid>
    </RecordForm>
  );
}
