import { RecordHistory } from '../../records/history/index.js';
import { EditPage } from '../../ui/EditPage.js';
import { RelationForm } from './RelationForm.js';
import { toPayload } from './toPayload.js';

export default function RelationEdit() {
  return (
    <EditPage redirect="list" transform={toPayload} below={<RecordHistory />}>
      <RelationForm />
    </EditPage>
  );
}
