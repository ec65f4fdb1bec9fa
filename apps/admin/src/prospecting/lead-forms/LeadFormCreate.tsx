import { Create } from 'react-admin';
import { LeadFormForm } from './LeadFormForm.js';

export default function LeadFormCreate() {
  return (
    <Create redirect="list">
      <LeadFormForm />
    </Create>
  );
}
