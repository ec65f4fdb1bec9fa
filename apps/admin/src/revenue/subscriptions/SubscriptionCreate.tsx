import { Create } from 'react-admin';
import { SubscriptionForm } from './SubscriptionForm.js';
import { toPayload } from './toPayload.js';

export default function SubscriptionCreate() {
  return (
    <Create redirect="show" transform={toPayload}>
      <SubscriptionForm />
    </Create>
  );
}
