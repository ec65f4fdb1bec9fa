import { EditPage } from '../ui/EditPage.js';
import { SubsidyForm } from './SubsidyForm.js';

export default function SubsidyEdit() {
  return (
    <EditPage redirect="list">
      <SubsidyForm />
    </EditPage>
  );
}
