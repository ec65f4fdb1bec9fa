import { Create, useRecordFromLocation } from 'react-admin';
import { RelationForm } from './RelationForm.js';
import { toPayload } from './toPayload.js';

/** Leads back to the page of the organization it began on. */
export default function RelationCreate() {
  const organizationId = useRecordFromLocation()?.['organizationId'];
  return (
    <Create
      redirect={() => (organizationId ? `organizations/${organizationId}/show` : 'relations')}
      transform={toPayload}
    >
      <RelationForm />
    </Create>
  );
}
