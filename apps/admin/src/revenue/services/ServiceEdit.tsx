import { EditPage } from '../../ui/EditPage.js';
import { ServiceForm } from './ServiceForm.js';
import { toPayload } from './toPayload.js';

export default function ServiceEdit() {
  return (
    <EditPage transform={toPayload}>
      <ServiceForm />
    </EditPage>
  );
}
