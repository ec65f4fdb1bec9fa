import { MEETING_KINDS, MEETING_STATES } from '@terril/domain';
import { DataTable, SelectInput, useTranslate } from 'react-admin';
import { ListPage, RecordTable } from '../../lists/list-page/index.js';
import { RecordLink } from '../../ui/RecordLink.js';
import { StatusChip } from '../../ui/StatusChip.js';
import { termChoices, useTerm } from '../../ui/terms.js';
import { useFormat } from '../../ui/useFormat.js';
import type { Meeting } from './meeting.js';

const filters = [
  <SelectInput key="k" source="kind" choices={termChoices('meetingKind', MEETING_KINDS)} alwaysOn />,
  <SelectInput key="s" source="state" choices={termChoices('meetingState', MEETING_STATES)} alwaysOn />,
];

/** General meetings, the latest first. */
export default function MeetingList() {
  const translate = useTranslate();
  const term = useTerm();
  const { day } = useFormat();
  const there = ({ counts: { voters, present, represented } }: Meeting) =>
    translate('meetings.there', { there: present + represented, voters });
  const kind = (meeting: Meeting) => [term('meetingKind', meeting.kind), term('meetingCall', meeting.call)].join(' · ');
  return (
    <ListPage conditional filters={filters} sort={{ field: 'day', order: 'DESC' }}>
      <RecordTable<Meeting>
        rowClick="show"
        renderTitle={(meeting) => day(meeting.day)}
        renderText={kind}
        renderSide={({ state }) => <StatusChip of="meetingState" value={state} />}
      >
        <DataTable.Col<Meeting>
          source="day"
          render={(meeting) => (
            <RecordLink resource="general-meetings" id={meeting.id}>
              {day(meeting.day)}
            </RecordLink>
          )}
        />
        <DataTable.Col<Meeting> source="kind" disableSort render={kind} />
        <DataTable.Col<Meeting>
          source="state"
          disableSort
          render={({ state }) => <StatusChip of="meetingState" value={state} />}
        />
        <DataTable.Col source="place" disableSort />
        <DataTable.Col<Meeting> source="counts" disableSort render={there} />
      </RecordTable>
    </ListPage>
  );
}
