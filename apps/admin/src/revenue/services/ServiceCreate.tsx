import { Create } from 'react-admin';
import { ServiceForm } from './ServiceForm.js';
import { toPayload } from './toPayload.js';

export default function ServiceCreate() {
  return (
    <Create redirect="show" transform={toPayload}>
      <ServiceForm />
    </Create>
  );
}
