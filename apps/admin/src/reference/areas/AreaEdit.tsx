import { RecordHistory } from '../../records/history/index.js';
import { EditPage } from '../../ui/EditPage.js';
import { AreaForm } from './AreaForm.js';

export default function AreaEdit() {
  return (
    <EditPage redirect="list" below={<RecordHistory />}>
      <AreaForm />
    </EditPage>
  );
}
