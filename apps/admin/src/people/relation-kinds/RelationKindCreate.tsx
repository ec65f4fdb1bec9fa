import { Create } from 'react-admin';
import { RelationKindForm } from './RelationKindForm.js';

export default function RelationKindCreate() {
  return (
    <Create redirect="list">
      <RelationKindForm />
    </Create>
  );
}
