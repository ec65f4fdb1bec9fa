import { EditPage } from '../../ui/EditPage.js';
import { InvoiceForm } from './InvoiceForm.js';
import { toPayload } from './toPayload.js';

export default function InvoiceEdit() {
  return (
    <EditPage transform={toPayload}>
      <InvoiceForm />
    </EditPage>
  );
}
