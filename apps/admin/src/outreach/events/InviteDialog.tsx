import type { Schemas } from '@terril/api-types';
import { AutocompleteArrayInput, ReferenceArrayInput, useNotify, useTranslate } from 'react-admin';
import { request } from '../../providers/http.js';
import { FormDialog } from '../../ui/FormDialog.js';
import { SegmentInput } from '../segments/index.js';

type Invite = Schemas['EventInvite'];

/** Puts people on the list of an event: a segment, contacts, organizations. */
export default function InviteDialog({ of, onClose }: { of: string; onClose: () => void }) {
  const translate = useTranslate();
  const notify = useNotify();
  const save = async ({ segmentId, contactIds, organizationIds }: Invite) => {
    const body = { contactIds, organizationIds, ...(segmentId && { segmentId }) };
    const { added, known } = await request<Schemas['EventInvited']>(`${of}/invite`, { method: 'POST', body });
    notify('events.invited', { type: 'success', messageArgs: { smart_count: added, known } });
  };
  return (
    <FormDialog<Invite>
      title={translate('events.invite')}
      record={{ contactIds: [], organizationIds: [] }}
      action="events.addToList"
      onSubmit={save}
      onClose={onClose}
    >
      <SegmentInput />
      <Several source="contactIds" reference="contacts" />
      <Several source="organizationIds" reference="organizations" />
    </FormDialog>
  );
}

function Several({ source, reference }: { source: string; reference: string }) {
  return (
    <ReferenceArrayInput source={source} reference={reference} sort={{ field: 'name', order: 'ASC' }} perPage={15}>
      <AutocompleteArrayInput optionText="name" label={`events.${source}`} />
    </ReferenceArrayInput>
  );
}
