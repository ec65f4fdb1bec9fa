import { EditPage } from '../../ui/EditPage.js';
import { SubscriptionForm } from './SubscriptionForm.js';
import { toPayload } from './toPayload.js';

export default function SubscriptionEdit() {
  return (
    <EditPage transform={toPayload}>
      <SubscriptionForm />
    </EditPage>
  );
}
