import { RecordHistory } from '../../records/history/index.js';
import { EditPage } from '../../ui/EditPage.js';
import { CollegeForm } from './CollegeForm.js';

export default function CollegeEdit() {
  return (
    <EditPage redirect="list" below={<RecordHistory />}>
      <CollegeForm />
    </EditPage>
  );
}
