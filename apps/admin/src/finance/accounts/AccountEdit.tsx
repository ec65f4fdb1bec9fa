import { RecordHistory } from '../../records/history/index.js';
import { EditPage } from '../../ui/EditPage.js';
import { AccountForm } from './AccountForm.js';

export default function AccountEdit() {
  return (
    <EditPage redirect="list" below={<RecordHistory />}>
      <AccountForm />
    </EditPage>
  );
}
