import { RecordHistory } from '../../records/history/index.js';
import { EditPage } from '../../ui/EditPage.js';
import { MemberCategoryForm } from './MemberCategoryForm.js';

export default function MemberCategoryEdit() {
  return (
    <EditPage redirect="list" below={<RecordHistory />}>
      <MemberCategoryForm />
    </EditPage>
  );
}
