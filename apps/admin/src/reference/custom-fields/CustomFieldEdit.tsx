import { EditPage } from '../../ui/EditPage.js';
import { CustomFieldForm } from './CustomFieldForm.js';
import { toPayload } from './toPayload.js';

export default function CustomFieldEdit() {
  return (
    <EditPage redirect="list" transform={toPayload}>
      <CustomFieldForm />
    </EditPage>
  );
}
