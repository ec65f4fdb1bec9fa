import { NumberInput, TextInput, required } from 'react-admin';
import { DecimalInput } from '../../ui/DecimalInput.js';
import { FormGrid } from '../../ui/FormGrid.js';
import { RecordForm } from '../../ui/RecordForm.js';

export function SubsidyForm() {
  return (
    <RecordForm>
      <FormGrid>
        <NumberInput source="year" validate={required()} />
        <TextInput source="funder" validate={required()} />
        <TextInput source="title" validate={required()} />
        <DecimalInput source="amount" validate={required()} />
      </FormGrid>
    </RecordForm>
  );
}
