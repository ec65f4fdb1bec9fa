import { EditPage } from '../ui/EditPage.js';
import { AreaForm } from './AreaForm.js';

export default function AreaEdit() {
  return (
    <EditPage redirect="list">
      <AreaForm />
    </EditPage>
  );
}
