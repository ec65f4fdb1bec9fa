import { RecordHistory } from '../../records/history/index.js';
import { EditPage } from '../../ui/EditPage.js';
import { SubsidyForm } from './SubsidyForm.js';

export default function SubsidyEdit() {
  return (
    <EditPage redirect="show" below={<RecordHistory />}>
      <SubsidyForm />
    </EditPage>
  );
}
