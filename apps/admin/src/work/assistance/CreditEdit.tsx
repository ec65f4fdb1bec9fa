import { RecordHistory } from '../../records/history/index.js';
import { EditPage } from '../../ui/EditPage.js';
import { CreditForm } from './CreditForm.js';
import { toPayload } from './toPayload.js';
import { toOrganization } from './to-organization.js';

export default function CreditEdit() {
  return (
    <EditPage redirect={toOrganization} transform={toPayload} below={<RecordHistory />}>
      <CreditForm />
    </EditPage>
  );
}
