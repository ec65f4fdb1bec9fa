import { RecordHistory } from '../../records/history/index.js';
import { EditPage } from '../../ui/EditPage.js';
import { LetterTemplateForm } from './LetterTemplateForm.js';
import type { LetterTemplate } from './template.js';

/** What the API takes; what the preview is made of is not kept. */
const toPayload = ({ subject, box, body, version }: LetterTemplate) => ({ subject, box: box || null, body, version });

export default function LetterTemplateEdit() {
  return (
    <EditPage redirect="list" transform={toPayload} below={<RecordHistory />}>
      <LetterTemplateForm />
    </EditPage>
  );
}
