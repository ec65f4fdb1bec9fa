import { RecordHistory } from '../../records/history/index.js';
import { EditPage } from '../../ui/EditPage.js';
import { LeadFormForm } from './LeadFormForm.js';

export default function LeadFormEdit() {
  return (
    <EditPage redirect="list" below={<RecordHistory />}>
      <LeadFormForm />
    </EditPage>
  );
}
