import { EditPage } from '../../ui/EditPage.js';
import { MeetingForm } from './MeetingForm.js';

export default function MeetingEdit() {
  return (
    <EditPage>
      <MeetingForm />
    </EditPage>
  );
}
