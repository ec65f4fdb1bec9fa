import { Create } from 'react-admin';
import { ContractForm } from './ContractForm.js';
import { toPayload } from './toPayload.js';

export default function ContractCreate() {
  return (
    <Create redirect="show" transform={toPayload}>
      <ContractForm />
    </Create>
  );
}
