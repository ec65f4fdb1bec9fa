import { RecordHistory } from '../../records/history/index.js';
import { EditPage } from '../../ui/EditPage.js';
import { AnalysisForm } from './AnalysisForm.js';

export default function AnalysisEdit() {
  return (
    <EditPage below={<RecordHistory />}>
      <AnalysisForm />
    </EditPage>
  );
}
