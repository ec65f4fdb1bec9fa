import { ORGANIZATION_KINDS, SERVICE_CATEGORIES, SERVICE_NATURES } from '@terril/domain';
import { BooleanInput, DateInput, required, SelectInput, TextInput, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { DecimalInput } from '../../ui/DecimalInput.js';
import { FormGrid } from '../../ui/FormGrid.js';
import { PeriodInput } from '../../ui/PeriodInput.js';
import { RecordForm } from '../../ui/RecordForm.js';
import { Rows } from '../../ui/Rows.js';
import { termChoices } from '../../ui/terms.js';

const defaults = {
  category: 'hosting',
  nature: 'recurring',
  vatRate: '20',
  periodUnit: 'year',
  periodCount: 1,
  isArchived: false,
};

export function ServiceForm() {
  const translate = useTranslate();
  return (
    <RecordForm defaultValues={defaults}>
      <FormGrid title="resources.services.groups.service">
        <TextInput source="name" validate={required()} />
        <SelectInput source="category" choices={termChoices('category', SERVICE_CATEGORIES)} validate={required()} />
        <SelectInput source="nature" choices={termChoices('nature', SERVICE_NATURES)} validate={required()} />
        <PeriodOfRecurring />
        <TextInput source="unit" helperText={translate('resources.services.help.unit')} />
        <BooleanInput source="isArchived" helperText={translate('resources.services.help.isArchived')} />
      </FormGrid>
      <FormGrid title="resources.services.groups.prices">
        <DecimalInput source="unitPrice" validate={required()} />
        <DecimalInput source="vatRate" validate={required()} />
        <DecimalInput source="unitCost" helperText={translate('resources.services.help.unitCost')} />
        <TextInput source="account" />
      </FormGrid>
      <TextInput
        source="description"
        multiline
        minRows={2}
        helperText={translate('resources.services.help.description')}
      />
      <Rows source="prices" addLabel="service.addPrice" helperText={translate('resources.services.help.prices')}>
        <SelectInput
          source="kind"
          choices={termChoices('kind', ORGANIZATION_KINDS)}
          emptyText={translate('service.everyKind')}
        />
        <DateInput source="startsOn" validate={required()} />
        <DateInput source="endsOn" />
        <DecimalInput source="unitPrice" validate={required()} />
      </Rows>
    </RecordForm>
  );
}

/** What is sold once has no period. */
function PeriodOfRecurring() {
  const nature: unknown = useWatch({ name: 'nature' });
  return nature === 'recurring' ? <PeriodInput /> : null;
}
