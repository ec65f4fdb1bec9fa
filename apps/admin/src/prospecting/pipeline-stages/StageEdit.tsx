import { RecordHistory } from '../../records/history/index.js';
import { EditPage } from '../../ui/EditPage.js';
import { StageForm } from './StageForm.js';
import { toPipeline } from './toPipeline.js';

export default function StageEdit() {
  return (
    <EditPage redirect={toPipeline} below={<RecordHistory />}>
      <StageForm />
    </EditPage>
  );
}
