import { RecordHistory } from '../../records/history/index.js';
import { EditPage } from '../../ui/EditPage.js';
import { TagForm } from './TagForm.js';

export default function TagEdit() {
  return (
    <EditPage redirect="list" below={<RecordHistory />}>
      <TagForm />
    </EditPage>
  );
}
