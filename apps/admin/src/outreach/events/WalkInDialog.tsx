import type { Schemas } from '@terril/api-types';
import { TextInput, useNotify, useTranslate } from 'react-admin';
import { ContactInput } from '../../people/contacts/index.js';
import { OrganizationInput } from '../../people/organizations/index.js';
import { request } from '../../providers/http.js';
import { FormDialog } from '../../ui/FormDialog.js';
import { FormGrid } from '../../ui/FormGrid.js';

type WalkIn = Schemas['EventWalkIn'];

/** Takes down who came without an invitation: one who is known, or somebody new. */
export default function WalkInDialog({ of, onClose }: { of: string; onClose: () => void }) {
  const translate = useTranslate();
  const notify = useNotify();
  const save = async (walkIn: WalkIn) => {
    const body = Object.fromEntries(Object.entries(walkIn).filter(([, value]) => value !== '' && value !== null));
    const { name } = await request<Schemas['EventPersonOut']>(`${of}/walk-ins`, { method: 'POST', body });
    notify('events.walkedIn', { type: 'success', messageArgs: { name } });
  };
  return (
    <FormDialog<WalkIn> title={translate('events.walkIn')} record={{}} onSubmit={save} onClose={onClose}>
      <FormGrid title="events.known">
        <ContactInput label="resources.opportunities.fields.contactId" />
      </FormGrid>
      <FormGrid title="events.new">
        <TextInput source="firstName" label="resources.contacts.fields.firstName" />
        <TextInput source="lastName" label="resources.contacts.fields.lastName" />
        <TextInput source="email" type="email" label="resources.contacts.fields.email" />
        <TextInput source="phone" type="tel" label="resources.contacts.fields.phone" />
      </FormGrid>
      <FormGrid title="events.organization">
        <OrganizationInput />
        <TextInput source="organizationName" label="events.organizationName" helperText="events.organizationHelp" />
      </FormGrid>
      <TextInput source="note" label="resources.event-people.fields.note" multiline />
    </FormDialog>
  );
}
