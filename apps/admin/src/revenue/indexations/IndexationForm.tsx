import { INDEXATION_MOMENTS, INDEXATION_STEPS } from '@terril/domain';
import { Alert } from '@mui/material';
import { DateInput, RadioButtonGroupInput, required, SelectInput, TextInput, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { DecimalInput } from '../../ui/DecimalInput.js';
import { FormGrid } from '../../ui/FormGrid.js';
import { RecordForm } from '../../ui/RecordForm.js';
import { useFormat } from '../../ui/useFormat.js';

const defaults = { method: 'percent', step: '0.01', effective: 'next_period', filters: '{}' };

const moments = INDEXATION_MOMENTS.map((id) => ({ id, name: `indexation.moments.${id}` }));
const methods = ['percent', 'index'].map((id) => ({ id, name: `indexation.methods.${id}` }));

export function IndexationForm() {
  const translate = useTranslate();
  const { money } = useFormat();
  const steps = INDEXATION_STEPS.map((id) => ({ id, name: money(id) }));
  return (
    <RecordForm defaultValues={defaults}>
      <WhichOnes />
      <FormGrid>
        <TextInput source="name" validate={required()} helperText={translate('indexation.nameHelp')} />
        <SelectInput source="step" choices={steps} translateChoice={false} validate={required()} />
      </FormGrid>
      <RadioButtonGroupInput source="method" choices={methods} helperText={false} />
      <Formula />
      <RadioButtonGroupInput source="effective" choices={moments} helperText={false} />
      <Day />
    </RecordForm>
  );
}

/** What the list of subscriptions was filtered by, kept as it was. */
function WhichOnes() {
  const translate = useTranslate();
  const filters: unknown = useWatch({ name: 'filters' });
  const isAll = typeof filters !== 'string' || filters === '{}';
  return (
    <Alert severity="info" sx={{ mb: 2, width: '100%' }}>
      {translate(isAll ? 'indexation.allOfThem' : 'indexation.ofTheList')}
    </Alert>
  );
}

function Formula() {
  const method: unknown = useWatch({ name: 'method' });
  return (
    <FormGrid>
      {method === 'index' ? (
        <>
          <TextInput source="indexName" />
          <DecimalInput source="indexFrom" validate={required()} />
          <DecimalInput source="indexTo" validate={required()} />
        </>
      ) : (
        <DecimalInput source="percent" validate={required()} />
      )}
    </FormGrid>
  );
}

function Day() {
  const effective: unknown = useWatch({ name: 'effective' });
  return effective === 'on' ? <DateInput source="effectiveOn" validate={required()} /> : null;
}
