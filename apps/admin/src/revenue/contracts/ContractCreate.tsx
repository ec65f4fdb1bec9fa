import { Create } from 'react-admin';
import { ContractForm } from './ContractForm.js';

export default function ContractCreate() {
  return (
    <Create redirect="show">
      <ContractForm />
    </Create>
  );
}
