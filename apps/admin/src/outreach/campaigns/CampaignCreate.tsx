import { Create } from 'react-admin';
import { CampaignForm } from './CampaignForm.js';

export default function CampaignCreate() {
  return (
    <Create redirect="show">
      <CampaignForm />
    </Create>
  );
}
