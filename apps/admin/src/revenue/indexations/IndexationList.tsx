import { INDEXATION_STATES } from '@terril/domain';
import { DataTable, SelectInput } from 'react-admin';
import { ListPage, RecordTable } from '../../lists/list-page/index.js';
import { DayField, MoneyField } from '../../ui/fields.js';
import { RecordLink } from '../../ui/RecordLink.js';
import { SearchBox } from '../../ui/SearchBox.js';
import { StatusChip } from '../../ui/StatusChip.js';
import { termChoices } from '../../ui/terms.js';
import { useFormat } from '../../ui/useFormat.js';
import type { Indexation } from './indexation.js';

const filters = [
  <SearchBox key="q" source="q" alwaysOn />,
  <SelectInput key="s" source="state" choices={termChoices('indexationState', INDEXATION_STATES)} alwaysOn />,
];

export default function IndexationList() {
  const { money } = useFormat();
  return (
    <ListPage filters={filters} sort={{ field: 'createdAt', order: 'DESC' }}>
      <RecordTable<Indexation>
        rowClick="show"
        renderTitle={({ name }) => name}
        renderText={({ state }) => <StatusChip of="indexationState" value={state} />}
        renderSide={({ yearlyEffect }) => money(yearlyEffect)}
      >
        <DataTable.Col<Indexation>
          source="name"
          disableSort
          render={({ id, name }) => (
            <RecordLink resource="indexations" id={id}>
              {name}
            </RecordLink>
          )}
        />
        <DataTable.Col source="createdAt" field={DayField} />
        <DataTable.Col<Indexation>
          source="state"
          disableSort
          render={({ state }) => <StatusChip of="indexationState" value={state} />}
        />
        <DataTable.Col source="lineCount" disableSort align="right" />
        <DataTable.Col source="yearlyEffect" disableSort align="right" field={MoneyField} />
      </RecordTable>
    </ListPage>
  );
}
