import { Create } from 'react-admin';
import { EventForm } from './EventForm.js';

export default function EventCreate() {
  return (
    <Create redirect="show">
      <EventForm />
    </Create>
  );
}
