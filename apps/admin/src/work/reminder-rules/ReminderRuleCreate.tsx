import { Create } from 'react-admin';
import { ReminderRuleForm } from './ReminderRuleForm.js';

export default function ReminderRuleCreate() {
  return (
    <Create redirect="list">
      <ReminderRuleForm />
    </Create>
  );
}
