import { Create } from 'react-admin';
import { AccountForm } from './AccountForm.js';

export default function AccountCreate() {
  return (
    <Create redirect="list">
      <AccountForm />
    </Create>
  );
}
