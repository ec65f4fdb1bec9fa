import { Alert } from '@mui/material';
import { useRecordContext, useTranslate } from 'react-admin';
import { EditPage } from '../../ui/EditPage.js';
import { RecordLink } from '../../ui/RecordLink.js';
import type { Meeting } from './meeting.js';
import { MeetingForm } from './MeetingForm.js';

export default function MeetingEdit() {
  return (
    <EditPage>
      <FormUntilClosed />
    </EditPage>
  );
}

/** One that is closed has no form, wherever its address was kept. */
function FormUntilClosed() {
  const meeting = useRecordContext<Meeting>();
  const translate = useTranslate();
  if (meeting?.state !== 'closed') return <MeetingForm />;
  return (
    <Alert severity="info">
      {translate('meetings.isClosed')}{' '}
      <RecordLink resource="general-meetings" id={meeting.id}>
        {translate('meetings.see')}
      </RecordLink>
    </Alert>
  );
}
