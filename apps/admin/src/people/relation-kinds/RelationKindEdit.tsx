import { RecordHistory } from '../../records/history/index.js';
import { EditPage } from '../../ui/EditPage.js';
import { RelationKindForm } from './RelationKindForm.js';

export default function RelationKindEdit() {
  return (
    <EditPage redirect="list" below={<RecordHistory />}>
      <RelationKindForm />
    </EditPage>
  );
}
