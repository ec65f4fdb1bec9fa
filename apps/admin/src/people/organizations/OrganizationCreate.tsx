import { Create } from 'react-admin';
import { OrganizationForm } from './OrganizationForm.js';
import { toPayload } from './toPayload.js';

export default function OrganizationCreate() {
  return (
    <Create redirect="show" transform={toPayload}>
      <OrganizationForm />
    </Create>
  );
}
