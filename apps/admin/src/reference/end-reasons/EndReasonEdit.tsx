import { RecordHistory } from '../../records/history/index.js';
import { EditPage } from '../../ui/EditPage.js';
import { EndReasonForm } from './EndReasonForm.js';

export default function EndReasonEdit() {
  return (
    <EditPage redirect="list" below={<RecordHistory />}>
      <EndReasonForm />
    </EditPage>
  );
}
