import { Create } from 'react-admin';
import { IndexationForm } from './IndexationForm.js';
import { toPayload } from './toPayload.js';

export default function IndexationCreate() {
  return (
    <Create redirect="show" transform={toPayload}>
      <IndexationForm />
    </Create>
  );
}
