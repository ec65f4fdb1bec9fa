import { TAG_COLORS } from '@terril/domain';
import { SelectInput, TextInput, required } from 'react-admin';
import { FormGrid } from '../../ui/FormGrid.js';
import { RecordForm } from '../../ui/RecordForm.js';
import { termChoices } from '../../ui/terms.js';

export function TagForm() {
  return (
    <RecordForm defaultValues={{ color: 'grey' }}>
      <FormGrid>
        <TextInput source="name" validate={required()} />
        <SelectInput source="color" choices={termChoices('tagColor', TAG_COLORS)} validate={required()} />
      </FormGrid>
    </RecordForm>
  );
}
