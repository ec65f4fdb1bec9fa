import { Create } from 'react-admin';
import { CustomFieldForm } from './CustomFieldForm.js';
import { toPayload } from './toPayload.js';

export default function CustomFieldCreate() {
  return (
    <Create redirect="list" transform={toPayload}>
      <CustomFieldForm />
    </Create>
  );
}
