import { MEETING_CALLS, MEETING_KINDS } from '@terril/domain';
import { DateInput, required, SelectInput, TextInput } from 'react-admin';
import { FormGrid } from '../../ui/FormGrid.js';
import { RecordForm } from '../../ui/RecordForm.js';
import { termChoices } from '../../ui/terms.js';

const TIME = { type: 'time', slotProps: { inputLabel: { shrink: true } } } as const;
/** As the API takes it: an emptied time is none. */
const parse = (time: string) => time || null;

export function MeetingForm() {
  return (
    <RecordForm defaultValues={{ kind: 'ordinary', call: 'first' }}>
      <FormGrid>
        <SelectInput source="kind" choices={termChoices('meetingKind', MEETING_KINDS)} validate={required()} />
        <SelectInput source="call" choices={termChoices('meetingCall', MEETING_CALLS)} validate={required()} />
        <DateInput source="day" validate={required()} />
        <TextInput source="time" parse={parse} {...TIME} />
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
