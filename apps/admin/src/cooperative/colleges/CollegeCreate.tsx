import { Create } from 'react-admin';
import { CollegeForm } from './CollegeForm.js';

export default function CollegeCreate() {
  return (
    <Create redirect="list">
      <CollegeForm />
    </Create>
  );
}
