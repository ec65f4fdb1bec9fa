import { Alert } from '@mui/material';
import { useCanAccess, useGetList, useRecordContext, useTranslate } from 'react-admin';
import { RecordLink } from '../../ui/RecordLink.js';
import { useFormat } from '../../ui/useFormat.js';
import type { Member } from './member.js';

/** That the record of the page is a member, or was; nothing for who may not know. */
export function RecordMembership({ target }: { target: 'organizationId' | 'contactId' }) {
  const record = useRecordContext();
  const translate = useTranslate();
  const { day } = useFormat();
  const { canAccess = false } = useCanAccess({ resource: 'members', action: 'show' });
  const { data = [] } = useGetList<Member>(
    'members',
    {
      filter: { [target]: record?.id },
      sort: { field: 'startsOn', order: 'DESC' },
      pagination: { page: 1, perPage: 5 },
    },
    { enabled: canAccess && record !== undefined },
  );
  return data.map(({ id, number, startsOn, endsOn }) => (
    <Alert key={id} severity="info" icon={false} sx={{ mb: 2 }}>
      <RecordLink resource="members" id={id}>
        {endsOn === null
          ? translate('members.memberSince', { number, day: day(startsOn) })
          : translate('members.memberUntil', { number, from: day(startsOn), to: day(endsOn) })}
      </RecordLink>
    </Alert>
  ));
}
