import { NumberInput, required, TextInput } from 'react-admin';
import { FormGrid } from '../../ui/FormGrid.js';
import { RecordForm } from '../../ui/RecordForm.js';

export function EndReasonForm() {
  return (
    <RecordForm defaultValues={{ position: 100 }}>
      <FormGrid>
        <TextInput source="nameFr" validate={required()} helperText="resources.end-reasons.help.nameFr" />
        <TextInput source="nameEn" helperText="resources.end-reasons.help.nameEn" />
        <NumberInput source="position" min={0} validate={required()} helperText="resources.end-reasons.help.position" />
      </FormGrid>
    </RecordForm>
  );
}
