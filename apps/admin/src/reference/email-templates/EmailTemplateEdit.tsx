import { RecordHistory } from '../../records/history/index.js';
import { EditPage } from '../../ui/EditPage.js';
import { EmailTemplateForm } from './EmailTemplateForm.js';
import { toPayload } from './template.js';

export default function EmailTemplateEdit() {
  return (
    <EditPage redirect="list" transform={toPayload} below={<RecordHistory />}>
      <EmailTemplateForm />
    </EditPage>
  );
}
