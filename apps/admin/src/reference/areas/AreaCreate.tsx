import { Create } from 'react-admin';
import { AreaForm } from './AreaForm.js';

export default function AreaCreate() {
  return (
    <Create redirect="list">
      <AreaForm />
    </Create>
  );
}
