import { EditPage } from '../../ui/EditPage.js';
import { CampaignForm } from './CampaignForm.js';

export default function CampaignEdit() {
  return (
    <EditPage>
      <CampaignForm />
    </EditPage>
  );
}
