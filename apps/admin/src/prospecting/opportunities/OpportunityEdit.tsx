import { EditPage } from '../../ui/EditPage.js';
import { OpportunityForm } from './OpportunityForm.js';

export default function OpportunityEdit() {
  return (
    <EditPage>
      <OpportunityForm />
    </EditPage>
  );
}
