import { Create } from 'react-admin';
import { MemberCategoryForm } from './MemberCategoryForm.js';

export default function MemberCategoryCreate() {
  return (
    <Create redirect="list">
      <MemberCategoryForm />
    </Create>
  );
}
