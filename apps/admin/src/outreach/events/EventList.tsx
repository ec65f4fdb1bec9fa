import { EVENT_KINDS, EVENT_STATES } from '@terril/domain';
import { DataTable, DateInput, SelectInput, useTranslate } from 'react-admin';
import { ListPage, RecordTable } from '../../lists/list-page/index.js';
import { ColleagueInput } from '../../system/users/index.js';
import { RecordLink } from '../../ui/RecordLink.js';
import { SearchBox } from '../../ui/SearchBox.js';
import { StatusChip } from '../../ui/StatusChip.js';
import { termChoices, useTerm } from '../../ui/terms.js';
import type { TerrilEvent } from './event.js';
import { useWhen } from './useWhen.js';

const filters = [
  <SearchBox key="q" source="q" alwaysOn />,
  <SelectInput key="k" source="kind" choices={termChoices('eventKind', EVENT_KINDS)} alwaysOn />,
  <SelectInput key="s" source="state" choices={termChoices('eventState', EVENT_STATES)} alwaysOn />,
  <DateInput key="f" source="from" />,
  <DateInput key="u" source="until" />,
  <ColleagueInput key="a" source="assigneeId" />,
];

/** The columns of the screen, as the API names them. */
const exported = { columns: ['title', 'kind', 'state', 'day', 'lastDay', 'place', 'invited', 'came', 'contactsBorn'] };

/** Events, the latest first, each with what came of it. */
export default function EventList() {
  const translate = useTranslate();
  const term = useTerm();
  const when = useWhen();
  const numbers = ['invited', 'yes', 'came', 'contactsBorn', 'opportunities'] as const;
  return (
    <ListPage filters={filters} sort={{ field: 'day', order: 'DESC' }} exported={exported}>
      <RecordTable<TerrilEvent>
        rowClick="show"
        hidden={['yes', 'assigneeName']}
        renderTitle={({ title }) => title}
        renderText={(event) => [when(event), event.place].filter(Boolean).join(' · ')}
        renderSide={({ state }) => <StatusChip of="eventState" value={state} />}
      >
        <DataTable.Col<TerrilEvent>
          source="title"
          render={({ id, title }) => (
            <RecordLink resource="events" id={id}>
              {title}
            </RecordLink>
          )}
        />
        <DataTable.Col<TerrilEvent> source="kind" disableSort render={({ kind }) => term('eventKind', kind)} />
        <DataTable.Col<TerrilEvent>
          source="state"
          disableSort
          render={({ state }) => <StatusChip of="eventState" value={state} />}
        />
        <DataTable.Col<TerrilEvent> source="day" render={when} />
        <DataTable.Col source="place" disableSort />
        {numbers.map((name) => (
          <DataTable.Col<TerrilEvent>
            key={name}
            source={name}
            label={translate(`events.results.${name}`)}
            disableSort
            align="right"
            render={({ results }) => results[name]}
          />
        ))}
        <DataTable.Col source="assigneeName" label="resources.events.fields.assigneeId" disableSort />
      </RecordTable>
    </ListPage>
  );
}
