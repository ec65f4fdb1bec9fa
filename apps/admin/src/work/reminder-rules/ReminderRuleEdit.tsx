import { RecordHistory } from '../../records/history/index.js';
import { EditPage } from '../../ui/EditPage.js';
import { ReminderRuleForm } from './ReminderRuleForm.js';

export default function ReminderRuleEdit() {
  return (
    <EditPage redirect="list" below={<RecordHistory />}>
      <ReminderRuleForm />
    </EditPage>
  );
}
