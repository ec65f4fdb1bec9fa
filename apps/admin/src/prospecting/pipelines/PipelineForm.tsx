import { BooleanInput, NumberInput, required, TextInput } from 'react-admin';
import { FormGrid } from '../../ui/FormGrid.js';
import { RecordForm } from '../../ui/RecordForm.js';

export function PipelineForm() {
  return (
    <RecordForm defaultValues={{ position: 100, isArchived: false }}>
      <FormGrid>
        <TextInput source="name" validate={required()} />
        <NumberInput source="position" min={0} validate={required()} helperText="resources.pipelines.help.position" />
        <BooleanInput source="isArchived" helperText="resources.pipelines.help.isArchived" />
      </FormGrid>
    </RecordForm>
  );
}
