import { lineAmount, NATURES, SERVICE_CATEGORIES } from '@terril/domain';
import { Typography } from '@mui/material';
import {
  AutocompleteInput,
  DateInput,
  FormDataConsumer,
  ReferenceInput,
  SelectInput,
  TextInput,
  required,
  useTranslate,
} from 'react-admin';
import { DecimalInput } from '../../ui/DecimalInput.js';
import { Rows } from '../../ui/Rows.js';
import { termChoices } from '../../ui/terms.js';
import { useFormat } from '../../ui/useFormat.js';
import type { InvoiceLine } from './invoice.js';

/** The lines of an invoice; on a credit note the quantity is negative. */
export function LineInputs() {
  return (
    <Rows source="lines" addLabel="invoice.addLine" validate={required()}>
      <TextInput source="description" validate={required()} multiline sx={{ gridColumn: '1 / -1' }} />
      <SelectInput
        source="nature"
        choices={termChoices('nature', NATURES)}
        validate={required()}
        defaultValue="recurring"
      />
      <SelectInput source="category" choices={termChoices('category', SERVICE_CATEGORIES)} validate={required()} />
      <DecimalInput source="quantity" validate={required()} />
      <DecimalInput source="unitPrice" validate={required()} />
      <DecimalInput source="vatRate" validate={required()} defaultValue="20" />
      <FormDataConsumer>{({ scopedFormData }) => <Amount line={scopedFormData} />}</FormDataConsumer>
      <DateInput source="periodStartsOn" />
      <DateInput source="periodEndsOn" />
      <FormDataConsumer>
        {({ formData, scopedFormData }) =>
          scopedFormData?.nature !== 'subsidy' && <SubscriptionInput organizationId={formData.organizationId} />
        }
      </FormDataConsumer>
    </Rows>
  );
}

/** What a recurring line bills, or whose set-up fee a one-off line is. */
function SubscriptionInput({ organizationId }: { organizationId?: number }) {
  return (
    <ReferenceInput
      source="subscriptionId"
      reference="subscriptions"
      filter={{ organizationId }}
      sort={{ field: 'startsOn', order: 'DESC' }}
      perPage={15}
    >
      <AutocompleteInput optionText="service" label="resources.invoices.fields.lines.subscriptionId" />
    </ReferenceInput>
  );
}

function Amount({ line }: { line?: Partial<InvoiceLine> }) {
  const translate = useTranslate();
  const { money } = useFormat();
  const amount = computedAmount(line);
  return (
    <Typography component="output" variant="body2" sx={{ py: 1.5, textAlign: 'right' }}>
      {amount && `${translate('resources.invoices.fields.lines.amount')} ${money(amount)}`}
    </Typography>
  );
}

/** The amount by the rule of the API; undefined while what is typed is not yet a number. */
export function computedAmount(line?: Partial<InvoiceLine>): string | undefined {
  if (!line?.quantity || !line.unitPrice) return undefined;
  try {
    return lineAmount({ quantity: line.quantity, unitPrice: line.unitPrice });
  } catch {
    return undefined;
  }
}
