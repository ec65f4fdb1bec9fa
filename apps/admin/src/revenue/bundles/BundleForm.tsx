import { BooleanInput, required, TextInput, useTranslate } from 'react-admin';
import { DecimalInput } from '../../ui/DecimalInput.js';
import { FormGrid } from '../../ui/FormGrid.js';
import { RecordForm } from '../../ui/RecordForm.js';
import { Rows } from '../../ui/Rows.js';
import { ServiceInput } from '../services/index.js';

const defaults = { isArchived: false, items: [{ quantity: '1', discountPercent: '0' }] };

export function BundleForm() {
  const translate = useTranslate();
  return (
    <RecordForm defaultValues={defaults}>
      <FormGrid>
        <TextInput source="name" validate={required()} />
        <TextInput source="description" multiline />
        <BooleanInput source="isArchived" helperText={translate('resources.services.help.isArchived')} />
      </FormGrid>
      <Rows
        source="items"
        addLabel="bundle.addItem"
        narrowest={15}
        canReorder
        validate={required()}
        helperText={translate('resources.bundles.help.items')}
      >
        <ServiceInput isRequired />
        <DecimalInput source="quantity" validate={required()} defaultValue="1" />
        <DecimalInput source="discountPercent" defaultValue="0" />
      </Rows>
    </RecordForm>
  );
}
