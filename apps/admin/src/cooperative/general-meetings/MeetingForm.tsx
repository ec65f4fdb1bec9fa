import { MEETING_CALLS, MEETING_KINDS } from '@terril/domain';
import { DateInput, required, SelectInput, TextInput, useRecordContext } from 'react-admin';
import { FormGrid } from '../../ui/FormGrid.js';
import { RecordForm } from '../../ui/RecordForm.js';
import { termChoices } from '../../ui/terms.js';
import type { Meeting } from './meeting.js';
import { TimeInput } from './TimeInput.js';

/** Once open, a meeting keeps its day and kind; a second convocation is of the kind of the first. */
export function MeetingForm() {
  const meeting = useRecordContext<Meeting>();
  const isHeld = meeting !== undefined && meeting.state !== 'planned';
  const isFixed = isHeld || !!meeting?.firstMeetingId;
  return (
    <RecordForm defaultValues={{ kind: 'ordinary', call: 'first' }} canDelete={!isHeld}>
      <FormGrid>
        <SelectInput
          source="kind"
          choices={termChoices('meetingKind', MEETING_KINDS)}
          validate={required()}
          readOnly={isFixed}
        />
        <SelectInput
          source="call"
          choices={termChoices('meetingCall', MEETING_CALLS)}
          validate={required()}
          readOnly={isFixed}
        />
        <DateInput source="day" validate={required()} readOnly={isHeld} />
        <TimeInput />
        <TextInput source="place" />
        <TextInput source="chair" />
        <TextInput source="secretary" />
      </FormGrid>
      <TextInput
        source="message"
        multiline
        minRows={3}
        fullWidth
        helperText="resources.general-meetings.help.message"
      />
    </RecordForm>
  );
}
