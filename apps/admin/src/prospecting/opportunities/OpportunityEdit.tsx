import { EditPage } from '../../ui/EditPage.js';
import { OpportunityForm } from './OpportunityForm.js';
import { toPayload } from './toPayload.js';

export default function OpportunityEdit() {
  return (
    <EditPage transform={toPayload}>
      <OpportunityForm />
    </EditPage>
  );
}
