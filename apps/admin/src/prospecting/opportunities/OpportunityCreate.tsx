import { Create } from 'react-admin';
import { OpportunityForm } from './OpportunityForm.js';
import { toPayload } from './toPayload.js';

export default function OpportunityCreate() {
  return (
    <Create redirect="show" transform={toPayload}>
      <OpportunityForm />
    </Create>
  );
}
