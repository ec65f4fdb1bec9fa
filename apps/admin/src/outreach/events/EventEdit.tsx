import { EditPage } from '../../ui/EditPage.js';
import { EventForm } from './EventForm.js';

export default function EventEdit() {
  return (
    <EditPage>
      <EventForm />
    </EditPage>
  );
}
