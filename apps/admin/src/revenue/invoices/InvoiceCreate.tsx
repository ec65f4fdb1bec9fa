import { Create } from 'react-admin';
import { InvoiceForm } from './InvoiceForm.js';
import { toPayload } from './toPayload.js';

export default function InvoiceCreate() {
  return (
    <Create redirect="show" transform={toPayload}>
      <InvoiceForm />
    </Create>
  );
}
