import { RecordHistory } from '../../records/history/index.js';
import { EditPage } from '../../ui/EditPage.js';
import { TerritoryForm } from './TerritoryForm.js';

export default function TerritoryEdit() {
  return (
    <EditPage redirect="list" below={<RecordHistory />}>
      <TerritoryForm />
    </EditPage>
  );
}
