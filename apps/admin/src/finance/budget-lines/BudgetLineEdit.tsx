import { RecordHistory } from '../../records/history/index.js';
import { EditPage } from '../../ui/EditPage.js';
import { BudgetLineForm } from './BudgetLineForm.js';

export default function BudgetLineEdit() {
  return (
    <EditPage redirect="list" below={<RecordHistory />}>
      <BudgetLineForm />
    </EditPage>
  );
}
