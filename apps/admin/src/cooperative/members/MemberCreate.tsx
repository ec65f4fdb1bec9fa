import { Create } from 'react-admin';
import { MemberForm } from './MemberForm.js';

export default function MemberCreate() {
  return (
    <Create redirect="show">
      <MemberForm />
    </Create>
  );
}
