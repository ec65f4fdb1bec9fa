import { EVENT_KINDS, EVENT_STATES } from '@terril/domain';
import { DateInput, NumberInput, required, SelectInput, TextInput } from 'react-admin';
import { ColleagueInput } from '../../system/users/index.js';
import { FormGrid } from '../../ui/FormGrid.js';
import { RecordForm } from '../../ui/RecordForm.js';
import { termChoices } from '../../ui/terms.js';

const TIME = { type: 'time', slotProps: { inputLabel: { shrink: true } } } as const;
/** As the API takes it: an emptied time is none. */
const parse = (time: string) => time || null;

export function EventForm() {
  return (
    <RecordForm defaultValues={{ kind: 'workshop', state: 'planned' }}>
      <FormGrid title="resources.events.groups.event">
        <TextInput source="title" validate={required()} />
        <SelectInput source="kind" choices={termChoices('eventKind', EVENT_KINDS)} validate={required()} />
        <SelectInput source="state" choices={termChoices('eventState', EVENT_STATES)} validate={required()} />
        <ColleagueInput source="assigneeId" />
      </FormGrid>
      <FormGrid title="resources.events.groups.when">
        <DateInput source="day" validate={required()} />
        <DateInput source="lastDay" helperText="resources.events.help.lastDay" />
        <TextInput source="startTime" parse={parse} {...TIME} />
        <TextInput source="endTime" parse={parse} {...TIME} />
        <TextInput source="place" />
        <NumberInput source="capacity" min={1} />
      </FormGrid>
      <TextInput source="description" multiline minRows={4} />
    </RecordForm>
  );
}
