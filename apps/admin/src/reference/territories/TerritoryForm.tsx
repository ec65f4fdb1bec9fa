import { BooleanInput, NumberInput, TextArrayInput, TextInput, required } from 'react-admin';
import { FormGrid } from '../../ui/FormGrid.js';
import { RecordForm } from '../../ui/RecordForm.js';

export function TerritoryForm() {
  return (
    <RecordForm defaultValues={{ departments: [], hiddenWhenEmpty: false }}>
      <FormGrid>
        <TextInput source="name" validate={required()} />
        <TextInput source="code" validate={required()} helperText="resources.areas.help.code" />
        <NumberInput source="position" validate={required()} />
        <BooleanInput source="hiddenWhenEmpty" helperText="resources.territories.help.hiddenWhenEmpty" />
      </FormGrid>
      <TextArrayInput source="departments" helperText="resources.territories.help.departments" />
    </RecordForm>
  );
}
