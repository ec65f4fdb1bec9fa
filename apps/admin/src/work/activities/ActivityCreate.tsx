import { Create } from 'react-admin';
import { ActivityForm } from './ActivityForm.js';

export default function ActivityCreate() {
  return (
    <Create redirect="show">
      <ActivityForm />
    </Create>
  );
}
