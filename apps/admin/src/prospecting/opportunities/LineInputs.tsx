import { required, TextInput } from 'react-admin';
import { DecimalInput } from '../../ui/DecimalInput.js';
import { PeriodInput } from '../../ui/PeriodInput.js';
import { Rows } from '../../ui/Rows.js';
import { LineServiceInput } from './LineServiceInput.js';

/** What the opportunity would sell, in its order: a service of the catalogue, or anything that is told. */
export function LineInputs() {
  return (
    <Rows source="lines" addLabel="opportunity.addLine" narrowest={12} canReorder>
      <LineServiceInput />
      <TextInput source="label" validate={required()} />
      <DecimalInput source="quantity" validate={required()} defaultValue="1" />
      <DecimalInput source="unitPrice" validate={required()} />
      <DecimalInput source="discountPercent" defaultValue="0" />
      <PeriodInput label="resources.opportunities.fields.lines.periodUnit" emptyText="opportunity.once" />
    </Rows>
  );
}
