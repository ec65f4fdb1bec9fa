import { INVOICE_TYPES } from '@terril/domain';
import {
  AutocompleteInput,
  DateInput,
  FormDataConsumer,
  ReferenceInput,
  SelectInput,
  TextInput,
  required,
} from 'react-admin';
import { CustomInputs } from '../../reference/custom-fields/index.js';
import { OrganizationInput } from '../../people/organizations/index.js';
import { FormGrid } from '../../ui/FormGrid.js';
import { RecordForm } from '../../ui/RecordForm.js';
import { termChoices } from '../../ui/terms.js';
import { LineInputs } from './LineInputs.js';
import { LiveTotals } from './LiveTotals.js';
import type { Invoice } from './invoice.js';

const defaults = {
  type: 'invoice',
  lines: [{ nature: 'recurring', category: 'hosting', quantity: '1', vatRate: '20' }],
};

export function InvoiceForm() {
  return (
    <RecordForm defaultValues={defaults}>
      <FormGrid>
        <OrganizationInput isRequired />
        <SelectInput source="type" choices={termChoices('invoiceType', INVOICE_TYPES)} validate={required()} />
        <TextInput source="number" validate={required()} />
        <FormDataConsumer<Invoice>>
          {({ formData }) =>
            formData.type === 'credit_note' && <CreditedInvoiceInput organizationId={formData.organizationId} />
          }
        </FormDataConsumer>
        <DateInput source="issuedOn" validate={required()} />
        <DateInput source="dueOn" validate={required()} />
        <DateInput source="paidOn" />
      </FormGrid>
      <CustomInputs />
      <LineInputs />
      <LiveTotals />
    </RecordForm>
  );
}

function CreditedInvoiceInput({ organizationId }: { organizationId?: number }) {
  return (
    <ReferenceInput
      source="creditedInvoiceId"
      reference="invoices"
      filter={{ type: 'invoice', organizationId }}
      sort={{ field: 'issuedOn', order: 'DESC' }}
      perPage={15}
    >
      <AutocompleteInput
        optionText="number"
        label="resources.invoices.fields.creditedInvoiceId"
        validate={required()}
      />
    </ReferenceInput>
  );
}
