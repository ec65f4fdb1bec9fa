import { Create } from 'react-admin';
import { OpportunityForm } from './OpportunityForm.js';

export default function OpportunityCreate() {
  return (
    <Create redirect="show">
      <OpportunityForm />
    </Create>
  );
}
