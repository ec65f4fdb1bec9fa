import { Create } from 'react-admin';
import { EndReasonForm } from './EndReasonForm.js';

export default function EndReasonCreate() {
  return (
    <Create redirect="list">
      <EndReasonForm />
    </Create>
  );
}
