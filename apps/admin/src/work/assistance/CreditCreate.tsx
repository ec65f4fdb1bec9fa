import { Create } from 'react-admin';
import { CreditForm } from './CreditForm.js';
import { toPayload } from './toPayload.js';
import { toOrganization } from './to-organization.js';

export default function CreditCreate() {
  return (
    <Create redirect={toOrganization} transform={toPayload}>
      <CreditForm />
    </Create>
  );
}
