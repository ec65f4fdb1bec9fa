import { NumberInput, TextInput, required } from 'react-admin';
import { FormGrid } from '../../ui/FormGrid.js';
import { RecordForm } from '../../ui/RecordForm.js';
import { EpciInput } from './EpciInput.js';

export function AreaForm() {
  return (
    <RecordForm defaultValues={{ epciCodes: [] }}>
      <FormGrid>
        <TextInput source="name" validate={required()} />
        <TextInput source="code" validate={required()} helperText="resources.areas.help.code" />
        <NumberInput source="position" validate={required()} />
      </FormGrid>
      <EpciInput />
    </RecordForm>
  );
}
