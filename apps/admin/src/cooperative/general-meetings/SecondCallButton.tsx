import { Button } from '@mui/material';
import { useState } from 'react';
import { DateInput, required, TextInput, useCanAccess, useRedirect, useTranslate } from 'react-admin';
import { request } from '../../providers/http.js';
import { FormDialog } from '../../ui/FormDialog.js';
import { FormGrid } from '../../ui/FormGrid.js';
import type { MeetingWithParts } from './meeting.js';
import { TimeInput } from './TimeInput.js';

/** Plans the second convocation of a meeting that closed without a quorum, and leads to it. */
export function SecondCallButton({ meeting }: { meeting: MeetingWithParts }) {
  const translate = useTranslate();
  const redirect = useRedirect();
  const [open, setOpen] = useState(false);
  const { canAccess } = useCanAccess({ resource: 'general-meetings', action: 'create' });
  const { state, call, isQuorate, secondMeeting, time, place } = meeting;
  if (!canAccess || state !== 'closed' || isQuorate || call === 'second' || secondMeeting) return null;
  const plan = async (body: object) => {
    const path = `/general-meetings/${meeting.id}/second-calls`;
    const { id } = await request<MeetingWithParts>(path, { method: 'POST', body });
    redirect('show', 'general-meetings', id);
  };
  return (
    <>
      <Button size="small" variant="contained" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {translate('meetings.again')}
      </Button>
      {open && (
        <FormDialog
          title={translate('meetings.again')}
          text={translate('meetings.againText')}
          action="ra.action.create"
          record={{ time, place }}
          onSubmit={plan}
          onClose={() => setOpen(false)}
        >
          <FormGrid>
            <DateInput source="day" label="resources.general-meetings.fields.day" validate={required()} />
            <TimeInput />
            <TextInput source="place" label="resources.general-meetings.fields.place" parse={orNull} />
          </FormGrid>
        </FormDialog>
      )}
    </>
  );
}

const orNull = (text: string) => text || null;
