import { RecordHistory } from '../../records/history/index.js';
import { EditPage } from '../../ui/EditPage.js';
import { BundleForm } from './BundleForm.js';
import { toPayload } from './toPayload.js';

export default function BundleEdit() {
  return (
    <EditPage redirect="list" below={<RecordHistory />} transform={toPayload}>
      <BundleForm />
    </EditPage>
  );
}
