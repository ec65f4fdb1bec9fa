import { RecordHistory } from '../../records/history/index.js';
import { EditPage } from '../../ui/EditPage.js';
import { ReviewForm } from './ReviewForm.js';

export default function ReviewEdit() {
  return (
    <EditPage redirect="list" below={<RecordHistory />}>
      <ReviewForm />
    </EditPage>
  );
}
