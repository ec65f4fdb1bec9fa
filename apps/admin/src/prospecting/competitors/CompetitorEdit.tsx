import { RecordHistory } from '../../records/history/index.js';
import { EditPage } from '../../ui/EditPage.js';
import { CompetitorForm } from './CompetitorForm.js';

export default function CompetitorEdit() {
  return (
    <EditPage redirect="list" below={<RecordHistory />}>
      <CompetitorForm />
    </EditPage>
  );
}
