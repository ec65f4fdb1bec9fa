import { EditPage } from '../../ui/EditPage.js';
import { ActivityForm } from './ActivityForm.js';

export default function ActivityEdit() {
  return (
    <EditPage>
      <ActivityForm />
    </EditPage>
  );
}
