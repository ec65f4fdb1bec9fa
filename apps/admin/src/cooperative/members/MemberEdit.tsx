import { EditPage } from '../../ui/EditPage.js';
import { MemberForm } from './MemberForm.js';

export default function MemberEdit() {
  return (
    <EditPage>
      <MemberForm />
    </EditPage>
  );
}
