import { Create } from 'react-admin';
import { SubsidyForm } from './SubsidyForm.js';

export default function SubsidyCreate() {
  return (
    <Create redirect="show">
      <SubsidyForm />
    </Create>
  );
}
