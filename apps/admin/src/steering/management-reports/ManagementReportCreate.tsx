import { AutocompleteInput, Create, NumberInput, ReferenceInput, required } from 'react-admin';
import { FormGrid } from '../../ui/FormGrid.js';
import { RecordForm } from '../../ui/RecordForm.js';

/** A report begins as the template, or as one of another year. */
export default function ManagementReportCreate() {
  return (
    <Create redirect="show">
      <RecordForm>
        <FormGrid>
          <NumberInput source="year" validate={required()} />
          <ReferenceInput source="fromId" reference="management-reports" sort={{ field: 'year', order: 'DESC' }}>
            <AutocompleteInput optionText="title" helperText="resources.management-reports.help.fromId" />
          </ReferenceInput>
        </FormGrid>
      </RecordForm>
    </Create>
  );
}
