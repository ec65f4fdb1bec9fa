import { EditPage } from '../../ui/EditPage.js';
import { OrganizationForm } from './OrganizationForm.js';
import { toPayload } from './toPayload.js';

export default function OrganizationEdit() {
  return (
    <EditPage transform={toPayload}>
      <OrganizationForm />
    </EditPage>
  );
}
