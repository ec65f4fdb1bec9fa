import { Create } from 'react-admin';
import { TagForm } from './TagForm.js';

export default function TagCreate() {
  return (
    <Create redirect="list">
      <TagForm />
    </Create>
  );
}
