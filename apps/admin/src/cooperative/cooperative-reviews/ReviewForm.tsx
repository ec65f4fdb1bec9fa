import { DateInput, required, TextInput } from 'react-admin';
import { FormGrid } from '../../ui/FormGrid.js';
import { RecordForm } from '../../ui/RecordForm.js';

export function ReviewForm() {
  return (
    <RecordForm>
      <FormGrid>
        <DateInput source="day" validate={required()} helperText="resources.cooperative-reviews.help.day" />
        <TextInput source="reviewer" validate={required()} />
      </FormGrid>
      <TextInput source="note" multiline fullWidth />
    </RecordForm>
  );
}
