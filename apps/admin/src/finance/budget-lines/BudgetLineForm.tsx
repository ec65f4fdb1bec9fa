import { NumberInput, maxValue, minValue, required } from 'react-admin';
import { DecimalInput } from '../../ui/DecimalInput.js';
import { FormGrid } from '../../ui/FormGrid.js';
import { RecordForm } from '../../ui/RecordForm.js';
import { AccountInput } from '../accounts/index.js';

export function BudgetLineForm() {
  return (
    <RecordForm>
      <FormGrid>
        <NumberInput source="year" validate={required()} />
        <NumberInput source="month" min={1} max={12} validate={[required(), minValue(1), maxValue(12)]} />
        <AccountInput isRequired />
        <DecimalInput source="planned" validate={required()} />
        <DecimalInput source="actual" helperText="resources.budget-lines.help.actual" />
      </FormGrid>
    </RecordForm>
  );
}
