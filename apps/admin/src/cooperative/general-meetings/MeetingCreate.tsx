import { Create } from 'react-admin';
import { MeetingForm } from './MeetingForm.js';

export default function MeetingCreate() {
  return (
    <Create redirect="show">
      <MeetingForm />
    </Create>
  );
}
